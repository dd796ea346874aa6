using System.CommandLine;
using System.Diagnostics;
using Activity7.Common.Cli;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.MonteCarloBench.Cli;
using Activity7.MonteCarloBench.Output;
using Activity7.MonteCarloBench.Running;
using Activity7.MonteCarloBench.Sharing;
using Microsoft.Extensions.Logging;

namespace Activity7.MonteCarloBench;

/// <summary><c>MonteCarloBench WORKLOAD</c>: one run on one executor, of the whole or of a share.</summary>
internal static class RunCommand
{
    private static readonly Option<Choice<ExecutorKind>> Executor = ExecutionOptions.Executor(ExecutorKind.Threads);

    private static readonly Option<int> Workers = ExecutionOptions.Workers(Environment.ProcessorCount);

    private static readonly Option<Shard?> ShardOption = new("--shard")
    {
        HelpName = "I/N",
        Description = $"Compute share I of N alone (I from 0 to N − 1, N to {Shard.MaximumCount:#,0}), for 'merge'",
        CustomParser = result => OptionChecks.One(result, Shard.Parse),
    };

    private static readonly Option<string?> Output =
        OptionChecks.PathName("--output", "FILE", "With --shard: write the share to this file instead of standard output");

    private static readonly Option<string?> CheckpointFile =
        OptionChecks.PathName("--checkpoint", "FILE", "Keep in this file how far the run is, and go on from there when it is there already");

    /// <summary>Makes the command of a workload.</summary>
    public static Command Create(WorkloadEntry entry)
    {
        var command = new Command(entry.Name, entry.Description);
        entry.AddTo(command);
        foreach (var option in new Option[] { Executor, Workers, ShardOption, Output, CheckpointFile })
        {
            command.Options.Add(option);
        }

        command.SetRun((context, cancellationToken) => RunAsync(context, entry, cancellationToken));
        command.SetExamples(
            $"MonteCarloBench {entry.Example}",
            $"MonteCarloBench {entry.Example} --executor processes --workers 2",
            $"MonteCarloBench {entry.Example} --shard 0/4 --output share-0.json",
            $"MonteCarloBench {entry.Example} --checkpoint run.json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, WorkloadEntry entry, CancellationToken cancellationToken)
    {
        var shard = context.Find(ShardOption);
        var output = context.Find(Output);
        if (shard is null && output is not null)
        {
            throw new UsageException("--output takes a share; give --shard, too, or redirect standard output");
        }

        if (output is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
        {
            throw new UsageException($"--output: the folder of '{output}' does not exist; make it first");
        }

        var workload = entry.Read(context);
        context.Log.LogDebug("computing {Title}", workload.Title);
        var started = Stopwatch.GetTimestamp();
        await using var executor = Executors.Create(context.Get(Executor), context.Get(Workers), context.Log);
        var share = await RunAsync(context, Share.Of(workload, shard ?? Shard.Whole), executor, cancellationToken);
        var run = new RunDocument(context.Get(Executor).Word(), executor.Workers, Stopwatch.GetElapsedTime(started).TotalSeconds);
        if (output is not null)
        {
            ShareFile.Write(output, share);
        }
        else if (shard is not null)
        {
            context.WriteLine(ShareFile.ToText(share));
        }
        else
        {
            OutcomePrinter.Print(context, share, run);
        }

        context.Log.LogInformation(
            "{Seconds:0.000} s, executor {Executor}, {Workers} at once", run.Seconds, run.Executor, run.Workers);
        return ExitCode.Done;
    }

    private static async Task<Share> RunAsync(ToolContext context, Share start, IExecutor executor, CancellationToken cancellationToken)
    {
        var checkpoint = context.Find(CheckpointFile) is { } path ? new Checkpoint(path, TimeProvider.System) : null;
        var share = checkpoint?.Resume(start) ?? start;
        if (share.Done > 0)
        {
            context.Log.LogInformation("going on after {Done:#,0} of {Units:#,0} units", share.Done, share.Range.Length);
        }

        try
        {
            return await context.ShowProgressAsync(
                "chunks",
                ShareRunner.CountChunks(share),
                progress => ShareRunner.RunAsync(
                    share,
                    executor,
                    advanced =>
                    {
                        checkpoint?.Advance(advanced);
                        progress.Report(1);
                    },
                    cancellationToken));
        }
        finally
        {
            checkpoint?.Write();
        }
    }
}
