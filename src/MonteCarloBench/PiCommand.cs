using System.CommandLine;
using System.Diagnostics;
using Activity7.Common.Cli;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.MonteCarloBench.Output;
using Activity7.MonteCarloBench.Simulation;
using Microsoft.Extensions.Logging;

namespace Activity7.MonteCarloBench;

/// <summary><c>MonteCarloBench pi</c>: one estimate on one executor.</summary>
internal static class PiCommand
{
    private static readonly Option<Choice<ExecutorKind>> Executor = ExecutionOptions.Executor(ExecutorKind.Threads);

    private static readonly Option<int> Workers = ExecutionOptions.Workers(Environment.ProcessorCount);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("pi", "Estimates pi once") { SampleOptions.Samples, SampleOptions.Seed, Executor, Workers };
        command.SetRun(RunAsync);
        command.SetExamples("MonteCarloBench pi --samples 1e9 --executor processes --workers 2");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var options = SampleOptions.Of(context);
        context.Log.LogDebug("sampling {Samples:#,0} times", options.Samples);
        var started = Stopwatch.GetTimestamp();
        await using var executor = Executors.Create(context.Get(Executor), context.Get(Workers), context.Log);
        var estimate = await context.ShowProgressAsync(
            "chunks", PiRunner.CountChunks(options), progress => PiRunner.RunAsync(options, executor, progress, cancellationToken));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (context.Json)
        {
            var document = new PiDocument(
                options.Samples,
                options.Seed,
                estimate.Hits,
                estimate.Value,
                estimate.StandardError,
                estimate.Value - estimate.Margin,
                estimate.Value + estimate.Margin,
                context.Get(Executor).Word(),
                executor.Workers,
                seconds);
            context.WriteJson(document, DocumentJson.Default.PiDocument);
        }
        else
        {
            context.WriteLine(PiText.Of(estimate, options.Seed));
        }

        context.Log.LogInformation(
            "{Seconds:0.000} s, executor {Executor}, {Workers} at once", seconds, context.Get(Executor).Word(), executor.Workers);
        return ExitCode.Done;
    }
}
