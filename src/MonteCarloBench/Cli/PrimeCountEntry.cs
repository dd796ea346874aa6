using System.CommandLine;
using System.Globalization;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Workloads.Primes;

namespace Activity7.MonteCarloBench.Cli;

/// <summary><c>primes count</c>.</summary>
internal static class PrimeCountEntry
{
    private static readonly Argument<long> First = Number("A", "The first number");

    private static readonly Argument<long> Last = Number("B", "The last number");

    /// <summary>The entry.</summary>
    public static WorkloadEntry Entry { get; } = new(
        "count", "How many primes there are from A to B, both included", [First, Last], [], Read, "primes count 0 10^10");

    private static PrimeCountWorkload Read(ToolContext context)
    {
        var (first, last) = (context.Get(First), context.Get(Last));
        return first <= last
            ? new PrimeCountWorkload(first, last)
            : throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"there is no number from A = {first:#,0} to B = {last:#,0}; give the smaller number first"));
    }

    private static Argument<long> Number(string name, string description) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}, from 0 to {PrimeCountWorkload.MaximumNumber:#,0}"),
        CustomParser = result => OptionChecks.One(result, text => OptionChecks.ParseNumber(text, 0, PrimeCountWorkload.MaximumNumber)),
    };
}
