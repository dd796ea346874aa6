using Activity7.Common.Machine;
using Activity7.Execution.Comparison;

namespace Activity7.MonteCarloBench.Output;

/// <summary>The document of <c>compare --json</c>, and of a report.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Repeats">How many counted runs each row stands for.</param>
/// <param name="Result">What was computed, the same in every run.</param>
/// <param name="Rows">The ways to run the work; the first one is the baseline.</param>
internal sealed record ComparisonDocument(
    MachineDescription Machine, int Repeats, ResultDocument Result, IReadOnlyList<ComparisonEntry> Rows);
