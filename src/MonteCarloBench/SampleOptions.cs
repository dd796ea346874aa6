using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench;

/// <summary>The options that say what is to be sampled.</summary>
internal static class SampleOptions
{
    /// <summary>Enough for three seconds of comparing on a laptop.</summary>
    private const long DefaultSamples = 50_000_000;

    /// <summary>The positions of the chunks must fit in an int: 2³¹ chunks of 2²⁰ samples are more than this.</summary>
    private const long MaximumSamples = 1_000_000_000_000_000;

    /// <summary><c>--samples N</c>.</summary>
    public static Option<long> Samples { get; } =
        OptionChecks.Number("--samples", "N", "How many samples", 1, MaximumSamples, DefaultSamples);

    /// <summary><c>--seed S</c>.</summary>
    public static Option<ulong> Seed { get; } =
        OptionChecks.Number("--seed", "S", "Chooses the sequence of random numbers", ulong.MinValue, ulong.MaxValue, 7UL);

    /// <summary>What the user asked for.</summary>
    public static PiOptions Of(ToolContext context) => new(context.Get(Samples), context.Get(Seed));
}
