using Activity7.Common.Timing;
using Activity7.Execution;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Comparing;

/// <summary>How one executor scales: its rows of a comparison by the number of workers.</summary>
/// <param name="Kind">The executor.</param>
/// <param name="Rows">Its rows, fewer workers first; at least one.</param>
/// <param name="SerialFraction">
/// The serial fraction of Amdahl's law that fits the rows with no more workers than the machine has processors; null without such a row of
/// two or more. More workers than processors have to share them, which says nothing about the work.
/// </param>
internal sealed record ScalingSeries(ExecutorKind Kind, IReadOnlyList<ComparisonRow<Tally>> Rows, double? SerialFraction)
{
    /// <summary>The series of all executors of a comparison but the baseline's, in the order of their rows.</summary>
    public static IReadOnlyList<ScalingSeries> Of(WorkloadComparison comparison) =>
    [
        .. comparison.Rows.Skip(1).GroupBy(row => row.Contender.Kind).Select(rows => new ScalingSeries(
            rows.Key,
            [.. rows.OrderBy(row => row.Contender.Workers)],
            Scaling.FitSerialFraction(rows
                .Where(row => row.Contender.Workers <= comparison.Machine.LogicalProcessors)
                .Select(row => (row.Contender.Workers, row.Speedup))))),
    ];
}
