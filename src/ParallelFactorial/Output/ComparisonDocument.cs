using Activity7.Common.Machine;
using Activity7.Execution.Comparison;

namespace Activity7.ParallelFactorial.Output;

/// <summary>The document of <c>compare --json</c>.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Numbers">The numbers and ranges.</param>
/// <param name="Repeats">How many counted runs each row stands for.</param>
/// <param name="Digits">The digits of all factorials together.</param>
/// <param name="Sha256">A check sum over the check sums of the numbers, the same in every run.</param>
/// <param name="Rows">The ways to run the work; the first one is the baseline.</param>
internal sealed record ComparisonDocument(
    MachineDescription Machine, IReadOnlyList<string> Numbers, int Repeats, long Digits, string Sha256, IReadOnlyList<ComparisonEntry> Rows);
