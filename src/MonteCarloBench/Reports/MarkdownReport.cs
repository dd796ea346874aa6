using System.Globalization;
using System.Text;
using Activity7.MonteCarloBench.Comparing;
using Activity7.MonteCarloBench.Output;

namespace Activity7.MonteCarloBench.Reports;

/// <summary>A comparison as Markdown, ready to be pasted into a README.</summary>
internal static class MarkdownReport
{
    /// <summary>The text; it refers to the charts beside it.</summary>
    /// <param name="comparison">What was measured.</param>
    /// <param name="hasErrorChart">Whether there is a chart of the error.</param>
    /// <param name="date">The day of the measurement.</param>
    public static string Of(WorkloadComparison comparison, bool hasErrorChart, DateOnly date)
    {
        var text = new StringBuilder();
        text.AppendLine("# With and without parallelism").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"The same work in each way: {comparison.Whole.Workload.Title}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured on {date:yyyy-MM-dd}; medians of {comparison.Repeats}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Machine: {comparison.Machine}.").AppendLine();
        text.Append(ComparisonPrinter.TableOf(comparison).ToMarkdown()).AppendLine();
        text.AppendLine("Speed-up is the time of the first row over that of the row; efficiency is speed-up per worker; the serial fraction is that of");
        text.AppendLine("Karp and Flatt. The last column is the same in every row, to the last bit: it was the same work.").AppendLine();
        text.AppendLine("## What the figures mean").AppendLine();
        foreach (var finding in Findings.Of(comparison))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {finding}");
        }

        text.AppendLine().AppendLine("![Speed-up against workers](speedup.svg)").AppendLine();
        text.AppendLine("![Efficiency against workers](efficiency.svg)").AppendLine();
        text.AppendLine("## The answer").AppendLine();
        text.AppendLine("```text").AppendLine(OutcomeText.SummaryOf(comparison.Outcome)).AppendLine("```");
        if (hasErrorChart)
        {
            text.AppendLine().AppendLine("![Error against samples](error.svg)").AppendLine();
            text.AppendLine("The error falls with the square root of the number of samples: a hundred times the samples for one more digit.");
        }

        return text.ToString();
    }
}
