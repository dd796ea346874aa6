using Activity7.Execution;

namespace Activity7.ParallelFactorial;

/// <summary>What the user asked for.</summary>
/// <param name="Ranges">The numbers, in the order given.</param>
/// <param name="Executor">Where the work runs.</param>
/// <param name="Workers">How many workers there are for them.</param>
/// <param name="OutputFolder">Where a file with every digit is written for each number; null for none.</param>
/// <param name="Print">What is printed of each.</param>
internal sealed record FactorialOptions(
    IReadOnlyList<NumberRange> Ranges, ExecutorKind Executor, int Workers, string? OutputFolder, PrintMode Print)
{
    /// <summary>How many factorials.</summary>
    public long Count => Ranges.Sum(range => (long)range.Count);

    /// <summary>True when the digits themselves are wanted, and not only their summary.</summary>
    public bool WithDigits => OutputFolder is not null || Print == PrintMode.Full;
}
