using System.CommandLine;
using Activity7.Common.Cli;

namespace Activity7.MonteCarloBench.Cli;

/// <summary>The options of everything that is random.</summary>
internal static class SampleOptions
{
    /// <summary>Weeks of work; their chunks can still be counted in an int.</summary>
    private const long MaximumSamples = 1_000_000_000_000_000;

    /// <summary><c>--seed S</c>.</summary>
    public static Option<ulong> Seed { get; } =
        OptionChecks.Number("--seed", "S", "Chooses the sequence of random numbers", ulong.MinValue, ulong.MaxValue, 7UL);

    /// <summary><c>--samples N</c>.</summary>
    /// <param name="defaultSamples">Enough for a second or so.</param>
    public static Option<long> Samples(long defaultSamples) =>
        OptionChecks.Number("--samples", "N", "How many samples", 1, MaximumSamples, defaultSamples);
}
