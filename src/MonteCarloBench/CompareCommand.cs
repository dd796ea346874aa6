using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Common.Machine;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Cli;
using Activity7.MonteCarloBench.Comparing;
using Activity7.MonteCarloBench.Output;
using Activity7.MonteCarloBench.Reports;
using Activity7.MonteCarloBench.Running;
using Activity7.MonteCarloBench.Sharing;

namespace Activity7.MonteCarloBench;

/// <summary><c>MonteCarloBench compare [WORKLOAD]</c>: the same work with and without parallelism.</summary>
internal static class CompareCommand
{
    private static readonly ComparisonOptions Comparison = new();

    private static readonly Option<string?> Report =
        OptionChecks.PathName("--report", "DIR", "Write a report with charts into this folder: report.md, report.json, SVG and PNG");

    /// <summary>Makes the command, with a verb below it for each workload.</summary>
    public static Command Create()
    {
        var compare = new Command("compare", "Runs the same work with and without parallelism, and measures: pi, or any other workload");
        foreach (var command in WorkloadCatalogue.Commands(entry => AddTo(new Command(entry.Name, entry.Description), entry)))
        {
            compare.Subcommands.Add(command);
        }

        return AddTo(compare, PiEntry.Entry);
    }

    /// <summary>Makes <paramref name="command"/> compare a workload.</summary>
    public static T AddTo<T>(T command, WorkloadEntry entry)
        where T : Command
    {
        entry.AddTo(command);
        Comparison.AddTo(command);
        command.Options.Add(Report);
        command.SetRun((context, cancellationToken) => RunAsync(context, entry, cancellationToken));
        command.SetExamples(
            $"MonteCarloBench compare {entry.Example} --workers 1,2,4 --repeat 5",
            $"MonteCarloBench compare {entry.Example} --workers 1,2,4 --report report",
            $"MonteCarloBench compare {entry.Example} --executors threads --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, WorkloadEntry entry, CancellationToken cancellationToken)
    {
        var work = Share.Of(entry.Read(context), Shard.Whole);
        var plan = Comparison.Plan(context);
        var report = context.Find(Report) is { } folder ? new ReportFolder(folder) : null;
        report?.Create();
        var rows = await context.ShowProgressAsync(
            "chunks",
            ShareRunner.CountChunks(work) * ComparisonRunner.CountRuns(plan),
            progress => ComparisonRunner.RunAsync(
                plan,
                async (_, executor) => (await ShareRunner.RunAsync(work, executor, _ => progress.Report(1), cancellationToken)).Tally,
                context.Log));
        var whole = work with { Done = work.Range.Length, Tally = rows[0].Result };
        var comparison = new WorkloadComparison(whole, plan.Repeats, MachineDescription.Read(), rows);
        if (report is not null)
        {
            await using var executor = Executors.Create(ExecutorKind.Threads, Environment.ProcessorCount, context.Log);
            var convergence = await Convergence.RunAsync(work.Workload, executor, cancellationToken);
            report.Write(comparison, convergence, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        }

        ComparisonPrinter.Print(context, comparison);
        return ExitCode.Done;
    }
}
