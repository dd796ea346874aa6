using System.Globalization;

namespace Activity7.Benchmarks.Output;

/// <summary>The report as Markdown, ready to be pasted into a page.</summary>
internal static class MarkdownReport
{
    private const string Heading = """
        | work | program | wall (s) | CPU (s) | peak (MB) | wall × | CPU × | peak × | spread |
        |---|---|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>Writes the machine, the table, what else was found out, and what is missing.</summary>
    public static void Write(BenchmarkReport report, TextWriter writer)
    {
        writer.WriteLine(Invariant($"{report.Date:yyyy-MM-dd}, medians of {report.Runs} runs. Machine: {report.Machine}"));
        if (report.Rows.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine(Heading);
        }

        foreach (var row in report.Rows)
        {
            writer.WriteLine(Invariant(
                $"| {row.Comparison}: {row.Work} | {row.Program} | {row.WallSeconds:0.000} | {row.CpuSeconds:0.000} ")
                + Invariant($"| {row.PeakBytes / 1e6:0} | {row.WallRatio:0.00} | {row.CpuRatio:0.00} ")
                + Invariant($"| {row.PeakRatio:0.00} | {row.WallSpread:0 %} |"));
        }

        if (report.Notes.Count + report.Skipped.Count > 0)
        {
            writer.WriteLine();
        }

        foreach (var note in report.Notes)
        {
            writer.WriteLine($"- {note.Comparison}: {note.Text}");
        }

        foreach (var skipped in report.Skipped)
        {
            writer.WriteLine($"- {skipped.Comparison}: skipped for want of {skipped.Missing} (Debian: {skipped.Package})");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
