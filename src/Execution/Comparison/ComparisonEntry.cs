using Activity7.Execution.Cli;

namespace Activity7.Execution.Comparison;

/// <summary>One way to run the work, in a document of <c>compare --json</c>.</summary>
/// <param name="Executor">Where it ran.</param>
/// <param name="Workers">How many inputs at once.</param>
/// <param name="MedianSeconds">The median elapsed time.</param>
/// <param name="MinimumSeconds">The shortest elapsed time.</param>
/// <param name="MaximumSeconds">The longest elapsed time.</param>
/// <param name="Speedup">How many times faster than the first row, by medians.</param>
/// <param name="Efficiency">Speed-up per worker.</param>
/// <param name="SerialFraction">The serial fraction after Karp and Flatt; null for one worker.</param>
public sealed record ComparisonEntry(
    string Executor,
    int Workers,
    double MedianSeconds,
    double MinimumSeconds,
    double MaximumSeconds,
    double Speedup,
    double Efficiency,
    double? SerialFraction)
{
    /// <summary>The entry of a row.</summary>
    public static ComparisonEntry Of<T>(ComparisonRow<T> row) => new(
        row.Contender.Kind.Word(),
        row.Contender.Workers,
        row.Costs.MedianWall.TotalSeconds,
        row.Costs.MinimumWall.TotalSeconds,
        row.Costs.MaximumWall.TotalSeconds,
        row.Speedup,
        row.Efficiency,
        row.SerialFraction);
}
