using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>How much of a server's processor time an answer of <c>/status</c> costs.</summary>
internal sealed class ServerComparison : IComparison
{
    private const int WarmUpSeconds = 1;
    private const int Seconds = 2;

    /// <summary>Requests that a row of the table stands for.</summary>
    private const int Unit = 10_000;

    public string Name => "server";

    public string Description => "AsyncWebServer against the sheet's server in aiohttp, both loaded by wrk";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        var wrk = contest.Tools.FindProgram("wrk", "wrk");
        var python = await contest.Tools.FindPythonAsync("aiohttp", "python3-aiohttp", cancellationToken);
        if (wrk is null || python is null)
        {
            return;
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await contest.RunAsync(
            $"10,000 requests of /status on {WebLoad.Connections} connections",
            ServerOf("AsyncWebServer", Toolbox.Own("AsyncWebServer"), "--urls", "http://127.0.0.1:0", "--quiet"),
            [ServerOf("Python, aiohttp", python, Toolbox.Peer("server.py"))],
            Contest.Equal,
            cancellationToken);

        Contender ServerOf(string name, string program, params string[] arguments) => new(name, async token =>
        {
            await using var server = await ServerProcess.StartAsync(program, arguments, token);
            return await LoadAsync(server, wrk, client, token);
        });
    }

    private static async Task<Trial> LoadAsync(ServerProcess server, string wrk, HttpClient client, CancellationToken cancellationToken)
    {
        var url = $"{server.Address}/status";
        await WebLoad.RunAsync(wrk, url, WarmUpSeconds, cancellationToken);
        var handledBefore = await RequestsHandledAsync(client, url, cancellationToken);
        var cpuBefore = server.Cpu;
        var load = await WebLoad.RunAsync(wrk, url, Seconds, cancellationToken);
        var cpu = server.Cpu - cpuBefore;
        var handled = await RequestsHandledAsync(client, url, cancellationToken) - handledBefore;

        // wrk leaves without waiting for what is under way, and the server has counted that; one more was our own.
        var countsRight = handled >= load.Requests && handled <= load.Requests + WebLoad.Connections + 1;
        var unit = Unit / (double)load.Requests;
        return new Trial(
            new Cost(load.Elapsed * unit, cpu * unit, server.PeakBytes),
            countsRight ? "all requests counted" : $"{handled} requests counted of {load.Requests}");
    }

    private static async Task<long> RequestsHandledAsync(HttpClient client, string url, CancellationToken cancellationToken)
    {
        var status = await client.GetStringAsync(url, cancellationToken);
        return JsonOutput.Read(status, document => document.GetProperty("requestsHandled").GetInt64());
    }
}
