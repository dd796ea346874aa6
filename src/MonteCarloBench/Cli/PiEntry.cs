using System.CommandLine;
using Activity7.MonteCarloBench.Workloads.Pi;

namespace Activity7.MonteCarloBench.Cli;

/// <summary><c>pi</c>.</summary>
internal static class PiEntry
{
    private static readonly Option<long> Samples = SampleOptions.Samples(500_000_000);

    /// <summary>The entry.</summary>
    public static WorkloadEntry Entry { get; } = new(
        "pi",
        "Pi from darts thrown at a quarter circle",
        [],
        [Samples, SampleOptions.Seed],
        context => new PiWorkload(context.Get(Samples), context.Get(SampleOptions.Seed)),
        "pi --samples 1e9");
}
