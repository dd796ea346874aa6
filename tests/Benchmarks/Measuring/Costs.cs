using Activity7.Common.Timing;

namespace Activity7.Benchmarks.Measuring;

/// <summary>What the counted runs of a program cost, at least one.</summary>
/// <param name="Runs">The runs in their order.</param>
internal sealed record Costs(IReadOnlyList<Cost> Runs)
{
    /// <summary>The median elapsed time.</summary>
    public TimeSpan Wall => Median.Of(Runs.Select(run => run.Wall));

    /// <summary>The median processor time.</summary>
    public TimeSpan Cpu => Median.Of(Runs.Select(run => run.Cpu));

    /// <summary>The median of the peaks of memory, in bytes.</summary>
    public double PeakBytes => Median.Of(Runs.Select(run => (double)run.PeakBytes));

    /// <summary>(longest − shortest) / median of the elapsed times: how much the machine disturbed the runs.</summary>
    public double Spread => (Runs.Max(run => run.Wall) - Runs.Min(run => run.Wall)) / Wall;
}
