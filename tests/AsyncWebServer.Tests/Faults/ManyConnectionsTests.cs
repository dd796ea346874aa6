using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Activity7.AsyncWebServer.Tests.Program;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Faults;

/// <summary>More clients than the system has files for.</summary>
public sealed class ManyConnectionsTests
{
    [Fact]
    public async Task The_server_outlives_more_connections_than_it_may_have_files()
    {
        await using var program = new RunningProgram(
            "/bin/sh", ["-c", "ulimit -n 900; exec \"$0\" \"$@\"", BuiltProgram.PathOf("AsyncWebServer"), "--urls", "http://127.0.0.1:0"]);
        var address = new Uri((await program.ReadLineAsync())!);
        var crowd = new List<TcpClient>();
        for (var i = 0; i < 1_000; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
            crowd.Add(client);
        }

        // Those beyond the limit wait, and those within it are served.
        await crowd[0].GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /health/live HTTP/1.1\r\nHost: server\r\nConnection: close\r\n\r\n"));
        (await ReadAsync(crowd[0])).Should().StartWith("HTTP/1.1 200 ");
        crowd.ForEach(client => client.Dispose());

        using var after = new HttpClient { BaseAddress = address };
        await Until.TrueAsync(async () => await AnswersAsync(after));
        await program.WaitForErrorLineAsync("there are files for 600 connections only; raise the limit of open files (ulimit -n) for more");
    }

    [Fact]
    public async Task A_connection_too_many_is_served_when_another_is_closed()
    {
        await using var server = await BuiltServer.StartAsync("--max-connections", "2");
        using var first = await server.ConnectAsync();
        using var second = await server.ConnectAsync();
        using var third = await server.ConnectAsync();
        await BuiltServer.SendAsync(second, "/status");
        (await ReadAsync(second)).Should().Contain("\"requestsHandled\": 0");

        // The second is closed by its answer's end, and the third takes its place while the first still does nothing.
        await BuiltServer.SendAsync(third, "/status");
        (await ReadAsync(third)).Should().Contain("\"requestsHandled\": 1");
        await BuiltServer.SendAsync(first, "/status");
        (await ReadAsync(first)).Should().Contain("\"requestsHandled\": 2");
    }

    [Fact]
    public async Task A_server_without_a_free_place_can_be_stopped()
    {
        await using var server = await BuiltServer.StartAsync("--max-connections", "1");
        using var client = await server.ConnectAsync();
        await BuiltServer.SendAsync(client, "/events");
        await client.GetStream().ReadExactlyAsync(new byte[16]);
        using var waiting = await server.ConnectAsync();

        server.Program.Send(PosixSignal.SIGTERM);

        (await server.Program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }

    private static async Task<string> ReadAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync();
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
