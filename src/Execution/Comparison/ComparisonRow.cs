using Activity7.Common.Timing;

namespace Activity7.Execution.Comparison;

/// <summary>What came of one way to run the work.</summary>
/// <param name="Contender">The way.</param>
/// <param name="Result">The result.</param>
/// <param name="Costs">What the counted runs cost.</param>
/// <param name="Speedup">How many times faster than the baseline, by medians.</param>
public sealed record ComparisonRow<T>(Contender Contender, T Result, RepeatedMeasurement Costs, double Speedup)
{
    /// <summary>Speed-up per worker.</summary>
    public double Efficiency => Scaling.Efficiency(Speedup, Contender.Workers);

    /// <summary>The serial fraction after Karp and Flatt; null for one worker, which tells nothing about it.</summary>
    public double? SerialFraction => Contender.Workers == 1 ? null : Scaling.SerialFraction(Speedup, Contender.Workers);
}
