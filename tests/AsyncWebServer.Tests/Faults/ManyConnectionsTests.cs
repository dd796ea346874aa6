using System.Net.Sockets;
using System.Text;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Faults;

/// <summary>More clients than the system has files for.</summary>
public sealed class ManyConnectionsTests
{
    [Fact]
    public async Task The_server_outlives_more_connections_than_it_may_have_files()
    {
        await using var program = new RunningProgram(
            "/bin/sh", ["-c", "ulimit -n 1500; exec \"$0\" \"$@\"", BuiltProgram.PathOf("AsyncWebServer"), "--urls", "http://127.0.0.1:0"]);
        var address = new Uri((await program.ReadLineAsync())!);
        var crowd = new List<TcpClient>();
        for (var i = 0; i < 2_000; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
            crowd.Add(client);
        }

        // Those beyond the limit are closed, and those within it are served.
        await crowd[0].GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /health/live HTTP/1.1\r\nHost: server\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(crowd[0].GetStream(), Encoding.ASCII);
        (await reader.ReadToEndAsync()).Should().StartWith("HTTP/1.1 200 ");
        crowd.ForEach(client => client.Dispose());

        using var after = new HttpClient { BaseAddress = address };
        await Until.TrueAsync(async () => await AnswersAsync(after));
        await program.WaitForErrorLineAsync("there are files for 1000 connections only; raise the limit of open files (ulimit -n) for more");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // The crowd is not all gone yet.
            return false;
        }
    }
}
