using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>The sheet's five factorials in five processes.</summary>
internal sealed class FactorialComparison : IComparison
{
    public string Name => "factorial";

    public string Description => "ParallelFactorial against the sheet's multiprocessing.Pool, with math.factorial and with gmpy2";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        var peers = new List<Contender>();
        if (await contest.Tools.FindPythonAsync("multiprocessing", "python3", cancellationToken) is { } python)
        {
            peers.Add(Peer("Python, math.factorial", python, "math"));
        }

        if (await contest.Tools.FindPythonAsync("gmpy2", "python3-gmpy2", cancellationToken) is { } pythonWithGmp)
        {
            peers.Add(Peer("Python, gmpy2.fac", pythonWithGmp, "gmpy2"));
        }

        var ours = Contender.Of(
            "ParallelFactorial", new MeasuredCommand(Toolbox.Own("ParallelFactorial"), ["--json", "--quiet"]), Digests);
        await contest.RunAsync("100000! to 100004! in five processes", ours, peers, Contest.Equal, cancellationToken);
    }

    private static Contender Peer(string name, string python, string arithmetic) =>
        Contender.Of(name, new MeasuredCommand(python, [Toolbox.Peer("factorial.py"), arithmetic]), output => output.Trim());

    /// <summary>The SHA-256 of each number's digits, a line for each.</summary>
    private static string Digests(string json) => JsonOutput.Read(json, document =>
        string.Join('\n', document.GetProperty("factorials").EnumerateArray().Select(factorial => factorial.GetProperty("sha256").GetString())));
}
