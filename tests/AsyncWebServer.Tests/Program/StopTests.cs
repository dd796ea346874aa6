using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Program;

/// <summary>The built program's end by a signal.</summary>
public sealed class StopTests
{
    /// <summary>More than the buffers of both sides hold, so that the answer is still being sent when the signal comes.</summary>
    private const int LargeFile = 64 * 1024 * 1024;

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGHUP)]
    public async Task A_requested_stop_is_a_good_end(PosixSignal signal)
    {
        await using var server = await BuiltServer.StartAsync();
        (await server.Client.GetAsync("/status")).StatusCode.Should().Be(HttpStatusCode.OK);
        server.Program.Send(signal);

        var result = await server.Program.WaitForExitAsync();

        (result.ExitCode, result.Output).Should().Be((0, $"{server.Address.GetLeftPart(UriPartial.Authority)}\n"));
        result.Error.Should().Contain("stopping").And.Contain("stopped; requests handled: 1").And.NotContain("error");
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_maintenance_run_does_not_wait_for_the_next_interval()
    {
        await using var server = await BuiltServer.StartAsync("--maintenance-interval", "0.1", "--drain", "300");
        await Until.TrueAsync(async () =>
            (await server.Client.GetStringAsync("/background-tasks")).Contains("\"running\"", StringComparison.Ordinal));

        server.Program.Send(PosixSignal.SIGTERM);

        (await server.Program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_request_in_flight_is_answered_in_full()
    {
        using var folder = LargeSite();
        await using var server = await BuiltServer.StartAsync("--static", folder.Path, "--drain", "300");
        using var client = await server.ConnectAsync();
        await BuiltServer.SendAsync(client, "/static/large");
        await client.GetStream().ReadExactlyAsync(new byte[16]);

        server.Program.Send(PosixSignal.SIGTERM);
        await Until.TrueAsync(() => RefusesConnectionsAsync(server));

        (await CountToEndAsync(client)).Should().BeGreaterThan(LargeFile);
        (await server.Program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Two_hundred_slow_requests_across_the_signal_are_all_answered_in_full()
    {
        const int Clients = 200;
        const int Length = 8 * 1024 * 1024;
        using var folder = LargeSite(Length);
        await using var server = await BuiltServer.StartAsync("--static", folder.Path, "--drain", "300");
        var clients = new List<TcpClient>();
        for (var i = 0; i < Clients; i++)
        {
            clients.Add(await server.ConnectAsync());
            await BuiltServer.SendAsync(clients[i], "/static/large");
            await clients[i].GetStream().ReadExactlyAsync(new byte[16]);
        }

        using var watcher = await server.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead);
        server.Program.Send(PosixSignal.SIGTERM);
        await Until.TrueAsync(() => RefusesConnectionsAsync(server));
        var received = await Task.WhenAll(clients.Select(CountToEndAsync));

        received.Should().AllSatisfy(count => count.Should().BeGreaterThan(Length - 16));
        (await watcher.Content.ReadAsStringAsync()).Should().EndWith("event: stop\ndata: {}\nretry: 2000\n\n");
        (await server.Program.WaitForExitAsync()).ExitCode.Should().Be(0);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_request_that_is_not_done_in_time_is_cut_off_and_told()
    {
        using var folder = LargeSite();
        await using var server = await BuiltServer.StartAsync("--static", folder.Path, "--drain", "0", "--quiet");
        using var client = await server.ConnectAsync();
        await BuiltServer.SendAsync(client, "/static/large");
        await client.GetStream().ReadExactlyAsync(new byte[16]);

        server.Program.Send(PosixSignal.SIGTERM);

        var result = await server.Program.WaitForExitAsync();
        (result.ExitCode, result.ErrorLine).Should().Be(
            (1, "error: requests cut off 0 s after the stop: 1; give them longer with --drain"));
    }

    private static TemporaryFolder LargeSite(int length = LargeFile)
    {
        var folder = new TemporaryFolder();
        using var file = File.Create(folder["large"]);
        file.SetLength(length);
        return folder;
    }

    /// <summary>Reads to the end of the connection, and counts the bytes.</summary>
    private static async Task<long> CountToEndAsync(TcpClient client)
    {
        var buffer = new byte[256 * 1024];
        var count = 0L;
        int read;
        while ((read = await client.GetStream().ReadAsync(buffer)) > 0)
        {
            count += read;
        }

        return count;
    }

    private static async Task<bool> RefusesConnectionsAsync(BuiltServer server)
    {
        try
        {
            using var another = await server.ConnectAsync();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
