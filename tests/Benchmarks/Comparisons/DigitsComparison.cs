using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>All digits of one big factorial, on one thread and on two, against GMP.</summary>
internal sealed class DigitsComparison : IComparison
{
    /// <summary>The numbers, and how often a warm program computes each: the runtime compiles a method again when it has run some time.</summary>
    private static readonly (int N, int Repeats)[] Numbers = [(1_000_000, 31), (10_000_000, 5)];

    public string Name => "digits";

    public string Description => "ParallelFactorial against GMP: all digits of 1,000,000! and of 10,000,000!";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (await contest.Tools.FindPythonAsync("gmpy2", "python3-gmpy2", cancellationToken) is not { } python)
        {
            return;
        }

        foreach (var (n, repeats) in Numbers)
        {
            var number = Text(n);
            var name = n.ToString("#,0", CultureInfo.InvariantCulture);
            var gmp = new MeasuredCommand(python, [Toolbox.Peer("digits.py"), number]);
            await contest.RunAsync(
                $"{name}!, whole process",
                Cold(number, threads: 1),
                [Cold(number, threads: 2), Contender.Of("GMP", gmp, Digest)],
                Contest.Equal,
                cancellationToken);

            await contest.RunAsync(
                $"{name}!, without start-up",
                Warm(number, threads: 1, repeats),
                [Warm(number, threads: 2, repeats), Contender.Of("GMP", gmp, output => CheckSum(Digest(output)), Seconds)],
                Contest.Equal,
                cancellationToken);
        }
    }

    private static Contender Cold(string number, int threads) => Contender.Of(
        $"ParallelFactorial, {Threads(threads)}",
        new MeasuredCommand(
            Toolbox.Own("ParallelFactorial"),
            [number, "--executor", threads == 1 ? "sequential" : "threads", "--workers", Text(threads), "--json", "--quiet"]),
        json => JsonOutput.Read(json, document => document.GetProperty("factorials")[0].GetProperty("sha256").GetString()!));

    /// <summary>The last row of the program's own comparison; with one thread that is sequential work, too.</summary>
    private static Contender Warm(string number, int threads, int repeats) => Contender.Of(
        $"ParallelFactorial, {Threads(threads)}",
        new MeasuredCommand(
            Toolbox.Own("ParallelFactorial"),
            ["compare", number, "--executors", "threads", "--workers", Text(threads), "--repeat", Text(repeats), "--json", "--quiet"]),
        json => JsonOutput.Read(json, document => document.GetProperty("sha256").GetString()!),
        JsonOutput.SecondsOfLastRow);

    /// <summary>What <c>compare</c> shows of a single number: a check sum over the check sum.</summary>
    private static string CheckSum(string digest) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(digest)));

    private static string Threads(int threads) => threads == 1 ? "1 thread" : $"{Text(threads)} threads";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Seconds(string output) => double.Parse(output.Split('\n')[0], CultureInfo.InvariantCulture);

    private static string Digest(string output) => output.Split('\n')[1];
}
