using System.Globalization;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Pi from random samples: against the sheet's pool of processes, NumPy, and C++ with the same generator.</summary>
internal sealed class PiComparison : IComparison
{
    private const long SamplesOfPython = 100_000_000;
    private const long SamplesOfNumPy = 2_000_000_000;
    private const long SamplesOfCpp = 4_000_000_000;

    /// <summary>Some five seconds of work for two workers.</summary>
    private const long SamplesOfExecutors = 15_000_000_000;

    private const string Seed = "7";

    public string Name => "pi";

    public string Description => "MonteCarloBench against concurrent.futures.ProcessPoolExecutor, NumPy, and C++ with OpenMP";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (await contest.Tools.FindPythonAsync("concurrent.futures", "python3", cancellationToken) is { } python)
        {
            var peer = Estimating("Python, ProcessPoolExecutor", python, "pi.py", SamplesOfPython, "2");
            await contest.RunAsync("100,000,000 samples, two processes", Ours(SamplesOfPython, "processes", 2, Pi), [peer], NearPi(SamplesOfPython), cancellationToken);
            await contest.RunAsync("100,000,000 samples, two workers, without start-up", Warm(SamplesOfPython, workers: 2), [peer], NearPi(SamplesOfPython), cancellationToken);
        }

        if (await contest.Tools.FindPythonAsync("numpy", "python3-numpy", cancellationToken) is { } numpy)
        {
            var peer = Estimating("NumPy", numpy, "pi_numpy.py", SamplesOfNumPy);
            await contest.RunAsync("2,000,000,000 samples, one thread", Ours(SamplesOfNumPy, "threads", 1, Pi), [peer], NearPi(SamplesOfNumPy), cancellationToken);
        }

        using var folder = new TemporaryFolder();
        if (await contest.Tools.CompileAsync("pi.cpp", folder["pi"], cancellationToken) is { } cpp)
        {
            foreach (var threads in new[] { 1, 2 })
            {
                var command = new MeasuredCommand(cpp, [Text(SamplesOfCpp), Seed, Text(threads)]);
                var peer = Contender.Of("C++, OpenMP", command, output => output.Trim());
                await contest.RunAsync(
                    $"4,000,000,000 samples, {(threads == 1 ? "one thread" : "two threads")}",
                    Ours(SamplesOfCpp, "threads", threads, Hits),
                    [peer],
                    Contest.Equal,
                    cancellationToken);
            }
        }

        await contest.RunAsync(
            "15,000,000,000 samples, two workers",
            Ours(SamplesOfExecutors, "threads", 2, Hits),
            [Ours(SamplesOfExecutors, "processes", 2, Hits)],
            Contest.Equal,
            cancellationToken);
    }

    private static Contender Ours(long samples, string executor, int workers, Func<string, string> answer) => Contender.Of(
        $"MonteCarloBench, {executor}",
        new MeasuredCommand(
            Toolbox.Own("MonteCarloBench"),
            ["pi", "--samples", Text(samples), "--seed", Seed, "--executor", executor, "--workers", Text(workers), "--json", "--quiet"]),
        answer);

    /// <summary>The last row of the program's own comparison.</summary>
    private static Contender Warm(long samples, int workers) => Contender.Of(
        "MonteCarloBench, threads",
        new MeasuredCommand(
            Toolbox.Own("MonteCarloBench"),
            ["compare", "pi", "--samples", Text(samples), "--seed", Seed, "--executors", "threads", "--workers", Text(workers), "--json", "--quiet"]),
        json => JsonOutput.Read(json, document => document.GetProperty("result").GetProperty("estimate").GetProperty("value").GetRawText()),
        JsonOutput.SecondsOfLastRow);

    private static Contender Estimating(string name, string python, string file, long samples, params string[] rest) =>
        Contender.Of(name, new MeasuredCommand(python, [Toolbox.Peer(file), Text(samples), .. rest]), output => output.Trim());

    private static string Pi(string json) => JsonOutput.Read(json, document => document.GetProperty("estimate").GetProperty("value").GetRawText());

    private static string Hits(string json) => JsonOutput.Read(json, document => document.GetProperty("sum").GetString()!);

    /// <summary>
    /// Where the random numbers differ, both are compared with the truth. Five standard errors, √(π (4 − π) / samples) each: a sound
    /// program is further off once in two million runs.
    /// </summary>
    private static Func<string, string, string?> NearPi(long samples)
    {
        var tolerance = 5 * Math.Sqrt(Math.PI * (4 - Math.PI) / samples);
        return (ours, theirs) => IsNear(ours) && IsNear(theirs) ? null : $"{ours} and {theirs} are not both within {tolerance:0.000000} of pi";

        bool IsNear(string text) => Math.Abs(double.Parse(text, CultureInfo.InvariantCulture) - Math.PI) <= tolerance;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
