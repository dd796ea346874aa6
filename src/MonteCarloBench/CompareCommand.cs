using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Common.Machine;
using Activity7.Execution.Cli;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Output;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench;

/// <summary><c>MonteCarloBench compare</c>: the same work with and without parallelism.</summary>
internal static class CompareCommand
{
    private static readonly ComparisonOptions Comparison = new();

    /// <summary>Makes the command.</summary>
    public static Command Create() => AddTo(new Command("compare", "Runs the same work with and without parallelism, and measures"));

    /// <summary>Makes <paramref name="command"/> compare: the program does so without a verb, too.</summary>
    public static T AddTo<T>(T command)
        where T : Command
    {
        command.Options.Add(SampleOptions.Samples);
        command.Options.Add(SampleOptions.Seed);
        Comparison.AddTo(command);
        command.SetRun(RunAsync);
        command.SetExamples(
            "MonteCarloBench                                  the sheet's task: pi with and without parallelism",
            "MonteCarloBench compare --workers 1,2,4 --repeat 5",
            "MonteCarloBench compare --executors threads --samples 1e9 --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var work = SampleOptions.Of(context);
        var plan = Comparison.Plan(context);
        var rows = await context.ShowProgressAsync(
            "chunks",
            PiRunner.CountChunks(work) * ComparisonRunner.CountRuns(plan),
            progress => ComparisonRunner.RunAsync(
                plan, (_, executor) => PiRunner.RunAsync(work, executor, progress, cancellationToken), context.Log));
        var machine = MachineDescription.Read();
        if (context.Json)
        {
            context.WriteJson(ComparisonReport.Document(work, plan, rows, machine), DocumentJson.Default.ComparisonDocument);
        }
        else
        {
            context.WriteLine(ComparisonReport.Heading(work, plan, machine));
            context.WriteTable(ComparisonReport.Table(rows));
            context.WriteLine(PiText.Of(rows[0].Result, work.Seed));
        }

        return ExitCode.Done;
    }
}
