using System.Globalization;
using Activity7.Common.Machine;
using Activity7.Common.Terminal;
using Activity7.Execution.Cli;
using Activity7.MonteCarloBench.Comparison;

namespace Activity7.MonteCarloBench.Output;

/// <summary>A comparison as a table and as a document.</summary>
internal static class ComparisonReport
{
    /// <summary>What was measured, and where.</summary>
    public static string Heading(ComparisonOptions options, MachineDescription machine) => string.Create(CultureInfo.InvariantCulture, $"""
        pi from {Quantity.Of(options.Work.Samples, "sample")}, seed {options.Work.Seed}, median of {options.Repeats}
        {machine}
        """);

    /// <summary>The table that people read.</summary>
    public static TextTable Table(IReadOnlyList<ComparisonRow> rows) => new(
        ["executor", ">workers", ">seconds", ">spread", ">speedup", ">efficiency", ">serial", ">pi"],
        [.. rows.Select(Cells)]);

    /// <summary>The document of <c>--json</c>.</summary>
    public static ComparisonDocument Document(ComparisonOptions options, IReadOnlyList<ComparisonRow> rows, MachineDescription machine) => new(
        machine,
        options.Work.Samples,
        options.Work.Seed,
        options.Repeats,
        rows[0].Estimate.Hits,
        rows[0].Estimate.Value,
        rows[0].Estimate.StandardError,
        [.. rows.Select(row => new ComparisonEntry(
            row.Contender.Kind.Word(),
            row.Contender.Workers,
            row.Costs.MedianWall.TotalSeconds,
            row.Costs.MinimumWall.TotalSeconds,
            row.Costs.MaximumWall.TotalSeconds,
            row.Speedup,
            row.Efficiency,
            row.SerialFraction))]);

    private static string[] Cells(ComparisonRow row) =>
    [
        row.Contender.Kind.Word(),
        row.Contender.Workers.ToString(CultureInfo.InvariantCulture),
        Format("0.000", row.Costs.MedianWall.TotalSeconds),
        Format("0 %", row.Costs.Spread),
        Format("0.00", row.Speedup),
        Format("0 %", row.Efficiency),
        row.SerialFraction is { } fraction ? Format("0.0 %", fraction) : "–",
        Format("0.000000000", row.Estimate.Value),
    ];

    private static string Format(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
