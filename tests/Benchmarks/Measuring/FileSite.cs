using System.Net;
using System.Net.Sockets;
using Activity7.Benchmarks.Tools;
using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Benchmarks.Measuring;

/// <summary>
/// The wiki of AsyncScraper's demonstration site as files, served by one worker of nginx. It needs a half to a quarter of the processor
/// time of the site itself, which the contenders then have for themselves.
/// </summary>
/// <param name="folder">Holds the files.</param>
/// <param name="nginx">The server.</param>
/// <param name="address">Where it listens, without a slash at the end.</param>
internal sealed class FileSite(TemporaryFolder folder, ChildProcess nginx, string address) : IAsyncDisposable
{
    /// <summary>Page 0, which leads to all others.</summary>
    public string Start => $"{address}/wiki/0";

    /// <summary>Makes a site and serves it; it answers when this returns.</summary>
    /// <param name="nginx">The path of the server.</param>
    /// <param name="pages">The number of pages, of 10 kB each.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    /// <exception cref="ToolException">The server does not start.</exception>
    public static async Task<FileSite> StartAsync(string nginx, int pages, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            await SaveAsync(http, folder, pages, cancellationToken);
            var address = $"http://127.0.0.1:{FreePort()}";
            await File.WriteAllTextAsync(folder["nginx.conf"], ConfigurationOf(address), cancellationToken);
            var server = new ChildProcess(nginx, ["-p", folder.Path, "-e", "stderr", "-c", folder["nginx.conf"]]);
            await WaitAsync(http, $"{address}/robots.txt", cancellationToken);
            return new FileSite(folder, server, address);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The address of each page.</summary>
    public IEnumerable<string> Urls(int pages) => Enumerable.Range(0, pages).Select(page => $"{address}/wiki/{page}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await nginx.DisposeAsync();
        folder.Dispose();
    }

    private static async Task SaveAsync(HttpClient http, TemporaryFolder folder, int pages, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder["site/wiki"]);

        // Without the sitemap of the original: not everyone reads it, and all are to find the pages in the same way.
        await File.WriteAllTextAsync(folder["site/robots.txt"], "User-agent: *\nDisallow: /private/\n", cancellationToken);
        string[] arguments = ["site", "--site-pages", $"{pages}"];
        await using var original = await ServerProcess.StartAsync(Toolbox.Own("AsyncScraper"), arguments, cancellationToken);
        await Parallel.ForEachAsync(Enumerable.Range(0, pages), cancellationToken, async (page, token) =>
            await File.WriteAllBytesAsync(
                folder[$"site/wiki/{page}"], await http.GetByteArrayAsync($"{original.Address}/wiki/{page}", token), token));
    }

    /// <summary>
    /// The charset is told, as any real site does: without it aiohttp guesses, for twenty times the time of everything else. The worker
    /// runs as the owner of the files, and needs a file for each of a hundred connections and each of the pages sent on them.
    /// </summary>
    private static string ConfigurationOf(string address) => $$"""
        user {{Environment.UserName}}; daemon off; worker_processes 1; worker_rlimit_nofile 4096; pid nginx.pid;
        events { worker_connections 1024; }
        http {
            access_log off; default_type text/html; charset utf-8; sendfile on; keepalive_requests 1000000;
            client_body_temp_path temporary; proxy_temp_path temporary; fastcgi_temp_path temporary;
            uwsgi_temp_path temporary; scgi_temp_path temporary;
            server { listen {{address["http://".Length..]}}; root site; }
        }
        """;

    /// <summary>nginx does not say when it listens.</summary>
    private static async Task WaitAsync(HttpClient http, string url, CancellationToken cancellationToken)
    {
        const int MostTries = 100;
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
