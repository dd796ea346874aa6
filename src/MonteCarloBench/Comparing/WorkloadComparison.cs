using Activity7.Common.Machine;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Sharing;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Comparing;

/// <summary>A workload that was run in several ways.</summary>
/// <param name="Whole">The workload, and the tally that every way gave.</param>
/// <param name="Repeats">How many counted runs each row stands for.</param>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Rows">The ways; the first one is the baseline.</param>
internal sealed record WorkloadComparison(Share Whole, int Repeats, MachineDescription Machine, IReadOnlyList<ComparisonRow<Tally>> Rows)
{
    /// <summary>What the workload found out.</summary>
    public Outcome Outcome => Whole.Workload.Conclude(Whole.Tally, Whole.Done);
}
