using Activity7.Common.Cli;
using Activity7.Common.Terminal;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Comparing;

namespace Activity7.MonteCarloBench.Output;

/// <summary>A comparison as a person or a program reads it.</summary>
internal static class ComparisonPrinter
{
    /// <summary>Prints it as a table, or as one JSON document.</summary>
    public static void Print(ToolContext context, WorkloadComparison comparison)
    {
        if (context.Json)
        {
            context.WriteJson(DocumentOf(comparison), DocumentJson.Default.ComparisonDocument);
            return;
        }

        context.WriteLine($"{comparison.Whole.Workload.Title}, median of {comparison.Repeats}");
        context.WriteLine(comparison.Machine.ToString());
        context.WriteTable(TableOf(comparison));
        context.WriteLine($"\n{OutcomeText.SummaryOf(comparison.Outcome)}");
    }

    /// <summary>The document of a comparison.</summary>
    public static ComparisonDocument DocumentOf(WorkloadComparison comparison) => new(
        comparison.Machine,
        comparison.Repeats,
        ResultDocument.Of(comparison.Whole, run: null),
        [.. comparison.Rows.Select(ComparisonEntry.Of)]);

    /// <summary>The table of a comparison.</summary>
    public static TextTable TableOf(WorkloadComparison comparison)
    {
        var (heading, cell) = OutcomeText.CellOf(comparison.Outcome);
        return ComparisonTable.Of(comparison.Rows, heading, _ => cell);
    }
}
