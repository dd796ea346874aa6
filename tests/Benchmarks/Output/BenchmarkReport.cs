using System.Text.Json.Serialization;
using Activity7.Benchmarks.Comparisons;
using Activity7.Common.Machine;

namespace Activity7.Benchmarks.Output;

/// <summary>The document of <c>--json</c>, and what the text is written from.</summary>
/// <param name="Date">The day of the run, in UTC.</param>
/// <param name="Machine">The machine that it was made on.</param>
/// <param name="Runs">Counted runs of each program.</param>
/// <param name="Rows">A row for each program and work; the suite's own program comes before its peers.</param>
/// <param name="Notes">What was found out besides, of runs that are not counted.</param>
/// <param name="Skipped">What was not compared because this machine lacks something.</param>
/// <param name="Failures">Why a comparison failed, or was not one of the same work; empty when all is well.</param>
internal sealed record BenchmarkReport(
    DateOnly Date,
    MachineDescription Machine,
    int Runs,
    IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<ReportNote> Notes,
    IReadOnlyList<SkippedPeer> Skipped,
    IReadOnlyList<string> Failures);

/// <summary>What a program needed for a work: medians, and how many times what the suite's program needed.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Work">What was done.</param>
/// <param name="Program">The program.</param>
/// <param name="WallSeconds">Elapsed time.</param>
/// <param name="CpuSeconds">Processor time, user and kernel, child processes included.</param>
/// <param name="PeakBytes">The most physical memory of a single process.</param>
/// <param name="WallRatio">Elapsed time divided by that of the suite's program; 1 in its own row, as the next two.</param>
/// <param name="CpuRatio">Processor time divided by that of the suite's program.</param>
/// <param name="PeakRatio">Memory divided by that of the suite's program.</param>
/// <param name="WallSpread">(longest − shortest) / median of the elapsed times.</param>
internal sealed record ReportRow(
    string Comparison,
    string Work,
    string Program,
    double WallSeconds,
    double CpuSeconds,
    double PeakBytes,
    double WallRatio,
    double CpuRatio,
    double PeakRatio,
    double WallSpread)
{
    /// <summary>The rows of a match.</summary>
    public static IEnumerable<ReportRow> Of(string comparison, Match match)
    {
        var ours = match.Entries[0].Costs;
        return match.Entries.Select(entry => new ReportRow(
            comparison,
            match.Work,
            entry.Name,
            entry.Costs.Wall.TotalSeconds,
            entry.Costs.Cpu.TotalSeconds,
            entry.Costs.PeakBytes,
            entry.Costs.Wall / ours.Wall,
            entry.Costs.Cpu / ours.Cpu,
            entry.Costs.PeakBytes / ours.PeakBytes,
            entry.Costs.Spread));
    }
}

/// <summary>Something that is no cost of a program and belongs to its rows.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Text">The work, and what is to be said of it.</param>
internal sealed record ReportNote(string Comparison, string Text);

/// <summary>Something that was not compared.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Missing">What this machine lacks.</param>
/// <param name="Package">Debian's package that has it.</param>
internal sealed record SkippedPeer(string Comparison, string Missing, string Package);

/// <summary>An entry of <c>--list --json</c>.</summary>
/// <param name="Name">What the user types.</param>
/// <param name="Description">Who is compared with whom.</param>
internal sealed record ListedComparison(string Name, string Description);

/// <summary>Serialises the documents without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BenchmarkReport))]
[JsonSerializable(typeof(IReadOnlyList<ListedComparison>))]
internal sealed partial class BenchmarksJson : JsonSerializerContext;
