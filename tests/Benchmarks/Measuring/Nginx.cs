using System.Net;
using System.Net.Sockets;
using Activity7.Common.Cli;

namespace Activity7.Benchmarks.Measuring;

/// <summary>One worker of nginx, as Debian sets it up but for the log of requests.</summary>
internal static class Nginx
{
    /// <summary>Starts the server; it answers when this returns.</summary>
    /// <param name="program">The path of the server.</param>
    /// <param name="folder">Its own folder, to which the paths in its configuration are relative.</param>
    /// <param name="directives">What it serves, in the language of its configuration.</param>
    /// <param name="path">Something that it serves.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ToolException">The server does not start.</exception>
    public static async Task<ServerProcess> StartAsync(
        string program, string folder, string directives, string path, CancellationToken cancellationToken)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, ConfigurationOf(address, directives), cancellationToken);
        var server = new ChildProcess(program, ["-p", folder, "-e", "stderr", "-c", configuration]);
        try
        {
            await WaitAsync($"{address}{path}", cancellationToken);
            return new ServerProcess(server, address);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The charset is told, as any real site does: without it aiohttp guesses, for twenty times the time of everything else. The worker
    /// runs as the owner of the files, and needs a file for each of a hundred connections and each of the pages sent on them.
    /// </summary>
    private static string ConfigurationOf(string address, string directives) => $$"""
        user {{Environment.UserName}}; daemon off; worker_processes 1; worker_rlimit_nofile 4096; pid nginx.pid;
        events { worker_connections 1024; }
        http {
            access_log off; default_type text/html; charset utf-8; sendfile on; tcp_nopush on; keepalive_requests 1000000;
            client_body_temp_path temporary; proxy_temp_path temporary; fastcgi_temp_path temporary;
            uwsgi_temp_path temporary; scgi_temp_path temporary;
            server { listen {{address["http://".Length..]}}; {{directives}} }
        }
        """;

    /// <summary>nginx does not say when it listens.</summary>
    private static async Task WaitAsync(string url, CancellationToken cancellationToken)
    {
        const int MostTries = 100;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        for (var tries = 1; ; tries++)
        {
            try
            {
                await http.GetStringAsync(url, cancellationToken);
                return;
            }
            catch (HttpRequestException exception)
            {
                if (tries == MostTries)
                {
                    throw new ToolException($"nginx does not serve {url}: {exception.Message}", exception);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
