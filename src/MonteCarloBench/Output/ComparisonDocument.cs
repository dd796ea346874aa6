using Activity7.Common.Machine;

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

/// <summary>One way to run the work in the document of <c>compare --json</c>.</summary>
/// <param name="Executor">Where it ran.</param>
/// <param name="Workers">How many chunks at once.</param>
/// <param name="MedianSeconds">The median elapsed time.</param>
/// <param name="MinimumSeconds">The shortest elapsed time.</param>
/// <param name="MaximumSeconds">The longest elapsed time.</param>
/// <param name="Speedup">How many times faster than the first row, by medians.</param>
/// <param name="Efficiency">Speed-up per worker.</param>
/// <param name="SerialFraction">The serial fraction after Karp and Flatt; null for one worker.</param>
internal sealed record ComparisonEntry(
    string Executor,
    int Workers,
    double MedianSeconds,
    double MinimumSeconds,
    double MaximumSeconds,
    double Speedup,
    double Efficiency,
    double? SerialFraction);
