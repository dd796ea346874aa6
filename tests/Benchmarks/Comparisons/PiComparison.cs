using System.Globalization;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Pi from random samples on two workers.</summary>
internal sealed class PiComparison : IComparison
{
    private const int Samples = 10_000_000;

    /// <summary>
    /// Five standard errors, √(π (4 − π) / samples) each: a sound program is further off once in two million runs.
    /// </summary>
    private static readonly double Tolerance = 5 * Math.Sqrt(Math.PI * (4 - Math.PI) / Samples);

    public string Name => "pi";

    public string Description => "MonteCarloBench against concurrent.futures.ProcessPoolExecutor";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        var samples = Samples.ToString(CultureInfo.InvariantCulture);
        var peers = new List<Contender>();
        if (await contest.Tools.FindPythonAsync("concurrent.futures", "python3", cancellationToken) is { } python)
        {
            var command = new MeasuredCommand(python, [Toolbox.Peer("pi.py"), samples, "2"]);
            peers.Add(Contender.Of("Python, ProcessPoolExecutor", command, output => output.Trim()));
        }

        string[] arguments = ["pi", "--samples", samples, "--workers", "2", "--executor", "processes", "--json", "--quiet"];
        var ours = Contender.Of("MonteCarloBench", new MeasuredCommand(Toolbox.Own("MonteCarloBench"), arguments), PiOf);
        await contest.RunAsync("10,000,000 samples in two processes", ours, peers, FindFault, cancellationToken);
    }

    private static string PiOf(string json) => JsonOutput.Read(json, document => document.GetProperty("pi").GetRawText());

    /// <summary>The random numbers differ, so both are compared with the truth.</summary>
    private static string? FindFault(string ours, string theirs) =>
        IsNearPi(ours) && IsNearPi(theirs) ? null : $"{ours} and {theirs} are not both within {Tolerance:0.00000} of pi";

    private static bool IsNearPi(string text) => Math.Abs(double.Parse(text, CultureInfo.InvariantCulture) - Math.PI) <= Tolerance;
}
