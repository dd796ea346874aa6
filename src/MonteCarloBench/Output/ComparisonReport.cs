using System.Globalization;
using Activity7.Common.Machine;
using Activity7.Common.Terminal;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench.Output;

/// <summary>A comparison as a table and as a document.</summary>
internal static class ComparisonReport
{
    /// <summary>What was measured, and where.</summary>
    public static string Heading(PiOptions work, ComparisonPlan plan, MachineDescription machine) => string.Create(CultureInfo.InvariantCulture, $"""
        pi from {Quantity.Of(work.Samples, "sample")}, seed {work.Seed}, median of {plan.Repeats}
        {machine}
        """);

    /// <summary>The table that people read.</summary>
    public static TextTable Table(IReadOnlyList<ComparisonRow<PiEstimate>> rows) =>
        ComparisonTable.Of(rows, ">pi", estimate => estimate.Value.ToString("0.000000000", CultureInfo.InvariantCulture));

    /// <summary>The document of <c>--json</c>.</summary>
    public static ComparisonDocument Document(
        PiOptions work, ComparisonPlan plan, IReadOnlyList<ComparisonRow<PiEstimate>> rows, MachineDescription machine) => new(
            machine,
            work.Samples,
            work.Seed,
            plan.Repeats,
            rows[0].Result.Hits,
            rows[0].Result.Value,
            rows[0].Result.StandardError,
            [.. rows.Select(ComparisonEntry.Of)]);
}
