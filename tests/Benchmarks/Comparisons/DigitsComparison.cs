using System.Globalization;
using System.Text.Json;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>All digits of one big factorial, on one thread and on two, against GMP.</summary>
internal sealed class DigitsComparison : IComparison
{
    private static readonly int[] Numbers = [1_000_000, 10_000_000];

    public string Name => "digits";

    public string Description => "ParallelFactorial against GMP: all digits of 1,000,000! and of 10,000,000!";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (await contest.Tools.FindPythonAsync("gmpy2", "python3-gmpy2", cancellationToken) is not { } python)
        {
            return;
        }

        foreach (var n in Numbers)
        {
            var number = n.ToString(CultureInfo.InvariantCulture);
            var name = n.ToString("#,0", CultureInfo.InvariantCulture);
            var gmp = new MeasuredCommand(python, [Toolbox.Peer("digits.py"), number]);
            await contest.RunAsync(
                $"digits of {name}!, whole process",
                Contender.Of("ParallelFactorial, 1 thread", Command(number, threads: 1), LastDigest),
                [Contender.Of("ParallelFactorial, 2 threads", Command(number, threads: 2), LastDigest), Contender.Of("GMP", gmp, Digest)],
                Contest.Equal,
                cancellationToken);

            // The first time the runtime compiles the arithmetic, so the number is computed twice and the second time counts.
            await contest.RunAsync(
                $"digits of {name}!, without start-up",
                Inside("ParallelFactorial, 1 thread", Command($"{number} {number}", threads: 1), LastSeconds, LastDigest),
                [
                    Inside("ParallelFactorial, 2 threads", Command($"{number} {number}", threads: 2), LastSeconds, LastDigest),
                    Inside("GMP", gmp, Seconds, Digest),
                ],
                Contest.Equal,
                cancellationToken);
        }
    }

    private static MeasuredCommand Command(string numbers, int threads)
    {
        // As many numbers as workers would be a thread for each.
        var words = numbers.Split(' ');
        string[] executor = threads == 1
            ? ["--executor", "sequential"]
            : ["--executor", "threads", "--workers", (threads * words.Length).ToString(CultureInfo.InvariantCulture)];
        return new MeasuredCommand(Toolbox.Own("ParallelFactorial"), [.. words, .. executor, "--json", "--quiet"]);
    }

    /// <summary>A contender whose elapsed time is what the program itself reports.</summary>
    private static Contender Inside(string name, MeasuredCommand command, Func<string, double> seconds, Func<string, string> answer) =>
        new(name, async cancellationToken =>
        {
            var (cost, output) = await command.RunAsync(cancellationToken);
            return new Trial(cost with { Wall = TimeSpan.FromSeconds(seconds(output)) }, answer(output));
        });

    private static double LastSeconds(string json) => Last(json, factorial => factorial.GetProperty("seconds").GetDouble());

    private static string LastDigest(string json) => Last(json, factorial => factorial.GetProperty("sha256").GetString()!);

    private static T Last<T>(string json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        return read(document.RootElement.GetProperty("factorials").EnumerateArray().Last());
    }

    private static double Seconds(string output) => double.Parse(output.Split('\n')[0], CultureInfo.InvariantCulture);

    private static string Digest(string output) => output.Split('\n')[1];
}
