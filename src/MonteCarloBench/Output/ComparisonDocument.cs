using Activity7.Common.Machine;
using Activity7.Execution.Comparison;

namespace Activity7.MonteCarloBench.Output;

/// <summary>The document of <c>compare --json</c>.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Samples">How many samples each run had.</param>
/// <param name="Seed">What chose the sequence.</param>
/// <param name="Repeats">How many counted runs each row stands for.</param>
/// <param name="Hits">Samples within the quarter circle, the same in every run.</param>
/// <param name="Pi">The estimate, the same in every run.</param>
/// <param name="StandardError">Its standard error; null where all samples fell on one side.</param>
/// <param name="Rows">The ways to run the work; the first one is the baseline.</param>
internal sealed record ComparisonDocument(
    MachineDescription Machine,
    long Samples,
    ulong Seed,
    int Repeats,
    long Hits,
    double Pi,
    double? StandardError,
    IReadOnlyList<ComparisonEntry> Rows);
