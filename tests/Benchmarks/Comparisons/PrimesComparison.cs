using System.Globalization;
using System.Numerics;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Primes counted, against primesieve, and searched for, against OpenSSL.</summary>
internal sealed class PrimesComparison : IComparison
{
    private const int Bits = 2048;
    private const int Count = 40;

    /// <summary>OpenSSL finds one prime at a time.</summary>
    private const string OpenSslLoop = "i=0; while [ $i -lt $1 ]; do \"$0\" prime -generate -bits $2 || exit 1; i=$((i + 1)); done";

    private static readonly (string Work, string First, string Last)[] Ranges =
    [
        ("primes up to 10^10", "0", "10000000000"),
        ("primes from 10^18 to 10^18 + 10^9", "1000000000000000000", "1000000001000000000"),
    ];

    public string Name => "primes";

    public string Description => "MonteCarloBench against primesieve and OpenSSL";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (contest.Tools.FindProgram("primesieve", "primesieve-bin") is { } primesieve)
        {
            foreach (var (work, first, last) in Ranges)
            {
                foreach (var threads in new[] { "1", "2" })
                {
                    await contest.RunAsync(
                        $"{work}, {(threads == "1" ? "one thread" : "two threads")}",
                        Ours(["primes", "count", first, last], threads, Sum),
                        [Contender.Of("primesieve", new MeasuredCommand(primesieve, [first, last, "--threads", threads, "--quiet"]), output => output.Trim())],
                        Contest.Equal,
                        cancellationToken);
                }
            }
        }

        if (contest.Tools.FindProgram("openssl", "openssl") is { } openSsl)
        {
            var command = new MeasuredCommand("/bin/sh", ["-c", OpenSslLoop, openSsl, Text(Count), Text(Bits)]);
            await contest.RunAsync(
                $"{Count} random primes of {Bits} bits, one thread",
                Ours(["primes", "search", "--bits", Text(Bits), "--count", Text(Count)], "1", json => Sizes(Primes(json))),
                [Contender.Of("OpenSSL", command, output => Sizes(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))],
                Contest.Equal,
                cancellationToken);
        }
    }

    private static Contender Ours(IEnumerable<string> work, string threads, Func<string, string> answer) => Contender.Of(
        "MonteCarloBench",
        new MeasuredCommand(Toolbox.Own("MonteCarloBench"), [.. work, "--executor", "threads", "--workers", threads, "--json", "--quiet"]),
        answer);

    private static string Sum(string json) => JsonOutput.Read(json, document => document.GetProperty("sum").GetString()!);

    private static string[] Primes(string json) =>
        JsonOutput.Read(json, document => document.GetProperty("primes").EnumerateArray().Select(prime => prime.GetString()!).ToArray());

    /// <summary>The numbers are random: what both sides have in common is how many there are, and how big they are.</summary>
    private static string Sizes(string[] numbers)
    {
        var sizes = numbers.Select(number => BigInteger.Parse(number, CultureInfo.InvariantCulture).GetBitLength()).Distinct();
        return $"{numbers.Length} numbers of {string.Join(", ", sizes)} bits";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
