using Activity7.Common.Machine;
using Activity7.Common.Terminal;
using Activity7.Execution.Comparison;
using Activity7.ParallelFactorial.Factorials;

namespace Activity7.ParallelFactorial.Output;

/// <summary>A comparison as a table and as a document.</summary>
internal static class ComparisonReport
{
    private const int ShownCheckSum = 8;

    /// <summary>What was measured, and where.</summary>
    public static string Heading(IReadOnlyList<NumberRange> ranges, ComparisonPlan plan, MachineDescription machine) => $"""
        factorials of {string.Join(", ", ranges)}, median of {plan.Repeats}
        {machine}
        """;

    /// <summary>The table that people read; the beginning of the check sum shows that all rows have the same digits.</summary>
    public static TextTable Table(IReadOnlyList<ComparisonRow<FactorialDigest>> rows) =>
        ComparisonTable.Of(rows, "SHA-256", digest => digest.Sha256[..ShownCheckSum]);

    /// <summary>The document of <c>compare --json</c>.</summary>
    public static ComparisonDocument Document(
        IReadOnlyList<NumberRange> ranges, ComparisonPlan plan, IReadOnlyList<ComparisonRow<FactorialDigest>> rows, MachineDescription machine) => new(
            machine,
            [.. ranges.Select(range => range.ToString())],
            plan.Repeats,
            rows[0].Result.Digits,
            rows[0].Result.Sha256,
            [.. rows.Select(ComparisonEntry.Of)]);
}
