using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Workloads.Integral;

namespace Activity7.MonteCarloBench.Cli;

/// <summary><c>integral</c>.</summary>
internal static class IntegralEntry
{
    private static readonly Option<long> Samples = SampleOptions.Samples(50_000_000);

    private static readonly Option<int> Dimensions =
        OptionChecks.Number("--dimensions", "D", "Of how many variables", 1, IntegralWorkload.MaximumDimensions, 6);

    /// <summary>The entry.</summary>
    public static WorkloadEntry Entry { get; } = new(
        "integral",
        "An integral over many variables, with a known value",
        [],
        [Samples, SampleOptions.Seed, Dimensions],
        context => new IntegralWorkload(context.Get(Samples), context.Get(SampleOptions.Seed), context.Get(Dimensions)),
        "integral --dimensions 12");
}
