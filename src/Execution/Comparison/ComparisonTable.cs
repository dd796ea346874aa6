using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.Execution.Cli;

namespace Activity7.Execution.Comparison;

/// <summary>A comparison as a table for people.</summary>
public static class ComparisonTable
{
    /// <summary>The table; it fits a terminal of 80 columns.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="resultHeading">The heading of the last column.</param>
    /// <param name="result">What stands in it.</param>
    public static TextTable Of<T>(IReadOnlyList<ComparisonRow<T>> rows, string resultHeading, Func<T, string> result) => new(
        ["executor", ">workers", ">seconds", ">spread", ">speedup", ">efficiency", ">serial", resultHeading],
        [.. rows.Select(row => Cells(row, result(row.Result)))]);

    private static string[] Cells<T>(ComparisonRow<T> row, string result) =>
    [
        row.Contender.Kind.Word(),
        row.Contender.Workers.ToString(CultureInfo.InvariantCulture),
        Format("0.000", row.Costs.MedianWall.TotalSeconds),
        Format("0 %", row.Costs.Spread),
        Format("0.00", row.Speedup),
        Format("0 %", row.Efficiency),
        row.SerialFraction is { } fraction ? Format(Math.Abs(fraction) < 1 ? "0.0 %" : "0 %", fraction) : "–",
        result,
    ];

    private static string Format(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
