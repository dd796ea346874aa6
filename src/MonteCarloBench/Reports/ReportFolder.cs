using System.Text;
using System.Text.Json;
using Activity7.Common.Files;
using Activity7.MonteCarloBench.Charts;
using Activity7.MonteCarloBench.Comparing;
using Activity7.MonteCarloBench.Output;

namespace Activity7.MonteCarloBench.Reports;

/// <summary>A comparison as a folder: <c>report.md</c>, <c>report.json</c>, and each chart as SVG and PNG.</summary>
/// <param name="path">The folder.</param>
internal sealed class ReportFolder(string path)
{
    /// <summary>Makes the folder, unless it is there: before the work, so that a folder that cannot be made costs no time.</summary>
    /// <exception cref="IOException">It cannot be made: a file has this name, or that of a parent, or it is not allowed.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot make the folder '{path}' for the report; give one that is there, or whose parent is", exception);
        }
    }

    /// <summary>Writes all files; those of an earlier report are replaced.</summary>
    /// <param name="comparison">What was measured.</param>
    /// <param name="convergence">How the estimate converged; empty for a workload that does not estimate.</param>
    /// <param name="date">The day of the measurement.</param>
    /// <exception cref="IOException">The folder is full.</exception>
    public void Write(WorkloadComparison comparison, IReadOnlyList<ConvergencePoint> convergence, DateOnly date)
    {
        var series = ScalingSeries.Of(comparison);
        ChartFile.Write(ScalingCharts.Speedup(series), path, "speedup");
        ChartFile.Write(ScalingCharts.Efficiency(series), path, "efficiency");
        if (convergence.Count > 0)
        {
            ChartFile.Write(ErrorChart.Of(convergence), path, "error");
        }

        WriteText("report.json", JsonSerializer.Serialize(ComparisonPrinter.DocumentOf(comparison), DocumentJson.Default.ComparisonDocument) + "\n");
        WriteText("report.md", MarkdownReport.Of(comparison, hasErrorChart: convergence.Count > 0, date));
    }

    private void WriteText(string name, string text) =>
        AtomicFile.Write(Path.Combine(path, name), Encoding.UTF8.GetBytes(text));
}
