using System.Security.Cryptography;
using Activity7.Benchmarks.Measuring;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>A server that is to be loaded.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="StartAsync">Starts it anew.</param>
/// <param name="CountsRequests">True when its <c>/status</c> says how many requests it has handled.</param>
internal sealed record LoadedServer(string Name, Func<CancellationToken, Task<ServerProcess>> StartAsync, bool CountsRequests);

/// <summary>Asks a server as fast as it answers, and measures the server.</summary>
/// <param name="wrk">The path of the program that asks.</param>
/// <param name="client">Asks what is not measured.</param>
internal sealed class ServerLoad(string wrk, HttpClient client)
{
    /// <summary>Until the JIT compiler is done with what is asked again and again: servers run for days.</summary>
    private const int WarmUpSeconds = 5;
    private const int Seconds = 5;

    /// <summary>Requests that a row of the table stands for.</summary>
    private const int Unit = 10_000;

    /// <summary>Starts a server and loads it.</summary>
    /// <param name="loaded">The server.</param>
    /// <param name="path">What to ask it for.</param>
    /// <param name="cancellationToken">Ends it all.</param>
    /// <returns>The cost of <see cref="Unit"/> requests; the answer is the hash of a file, or that <c>/status</c> was right.</returns>
    public async Task<Trial> RunAsync(LoadedServer loaded, string path, CancellationToken cancellationToken)
    {
        await using var server = await loaded.StartAsync(cancellationToken);
        var url = server.Address + path;
        await WebLoad.RunAsync(wrk, url, WarmUpSeconds, cancellationToken);
        var handledBefore = await RequestsHandledAsync(loaded, server, cancellationToken);
        var cpuBefore = server.Cpu;
        var load = await WebLoad.RunAsync(wrk, url, Seconds, cancellationToken);
        var cpu = server.Cpu - cpuBefore;
        var handled = await RequestsHandledAsync(loaded, server, cancellationToken) - handledBefore;

        // wrk leaves without waiting for what is under way, and the server has counted that; one more was our own.
        var countsRight = !loaded.CountsRequests || (handled >= load.Requests && handled <= load.Requests + WebLoad.Connections + 1);
        var content = path.StartsWith("/static/", StringComparison.Ordinal)
            ? Convert.ToHexStringLower(SHA256.HashData(await client.GetByteArrayAsync(url, cancellationToken)))
            : "a report";
        var unit = Unit / (double)load.Requests;
        return new Trial(
            new Cost(load.Elapsed * unit, cpu * unit, server.PeakBytes),
            countsRight ? content : $"{handled} requests counted of {load.Requests}");
    }

    private async Task<long> RequestsHandledAsync(LoadedServer loaded, ServerProcess server, CancellationToken cancellationToken)
    {
        if (!loaded.CountsRequests)
        {
            return 0;
        }

        var status = await client.GetStringAsync($"{server.Address}/status", cancellationToken);
        return JsonOutput.Read(status, document => document.GetProperty("requestsHandled").GetInt64());
    }
}
