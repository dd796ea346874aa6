using Activity7.Benchmarks.Comparisons;
using Activity7.Benchmarks.Output;
using Activity7.Common.Cli;
using Activity7.Common.Machine;

namespace Activity7.Benchmarks;

/// <summary>Runs comparisons one after another and draws up the report.</summary>
internal static class BenchmarksRunner
{
    /// <summary>Runs the comparisons; one that fails is said on standard error and the others go on.</summary>
    public static async Task<BenchmarkReport> RunAsync(
        ToolContext context, IEnumerable<IComparison> comparisons, int runs, CancellationToken cancellationToken)
    {
        var rows = new List<ReportRow>();
        var notes = new List<ReportNote>();
        var skipped = new List<SkippedPeer>();
        var failures = new List<string>();
        foreach (var comparison in comparisons)
        {
            var contest = new Contest(runs, (total, work) => context.ShowProgressAsync(comparison.Name, total, work));
            try
            {
                await comparison.RunAsync(contest, cancellationToken);
            }
            catch (ToolException exception)
            {
                Fail(comparison, exception.Message);
            }

            // Different work has no ratio.
            var sound = contest.Matches.Where(match => match.Faults.Count == 0);
            rows.AddRange(sound.SelectMany(match => ReportRow.Of(comparison.Name, match)));
            notes.AddRange(contest.Notes.Select(note => new ReportNote(comparison.Name, note)));
            skipped.AddRange(contest.Tools.Missing.Select(tool => new SkippedPeer(comparison.Name, tool.Need, tool.Package)));
            foreach (var fault in contest.Matches.SelectMany(match => match.Faults))
            {
                Fail(comparison, fault);
            }
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new BenchmarkReport(today, MachineDescription.Read(), runs, rows, notes, skipped, failures);

        void Fail(IComparison comparison, string message)
        {
            failures.Add($"{comparison.Name}: {message}");
            context.WriteError(failures[^1]);
        }
    }
}
