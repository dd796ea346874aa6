using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Primes.Search;
using Activity7.MonteCarloBench.Workloads.Primes;

namespace Activity7.MonteCarloBench.Cli;

/// <summary><c>primes search</c>.</summary>
internal static class PrimeSearchEntry
{
    private static readonly Option<int> Bits =
        OptionChecks.Number("--bits", "B", "How big the primes are", PrimeSearch.MinBits, PrimeSearch.MaxBits, 1024);

    private static readonly Option<int> Count = OptionChecks.Number("--count", "K", "How many primes", 1, 10_000, 10);

    /// <summary>The entry.</summary>
    public static WorkloadEntry Entry { get; } = new(
        "search",
        "Big random primes, for mathematics and not for keys: who knows the seed knows them",
        [],
        [Bits, Count, SampleOptions.Seed],
        context => new PrimeSearchWorkload(context.Get(Bits), context.Get(Count), context.Get(SampleOptions.Seed)),
        "primes search --bits 2048 --count 20");
}
