using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Common.Machine;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.MonteCarloBench.Comparison;
using Activity7.MonteCarloBench.Output;

namespace Activity7.MonteCarloBench;

/// <summary><c>MonteCarloBench compare</c>: the same work with and without parallelism.</summary>
internal static class CompareCommand
{
    private static readonly Choice<ExecutorKind>[] Parallel =
        [ExecutionOptions.ChoiceOf(ExecutorKind.Threads), ExecutionOptions.ChoiceOf(ExecutorKind.Processes)];

    private static readonly Option<CommaList<Choice<ExecutorKind>>> ExecutorList = ParallelExecutors();

    private static readonly Option<CommaList<int>> WorkerList = OptionChecks.List(
        "--workers",
        "K,K",
        $"How many workers at once, a row for each number (from 1 to {ExecutionOptions.MaximumWorkers})",
        [Environment.ProcessorCount],
        text => OptionChecks.ParseNumber(text, 1, ExecutionOptions.MaximumWorkers));

    private static readonly Option<int> Repeats =
        OptionChecks.Number("--repeat", "R", "How often each way is measured, after one run that does not count", 1, 1000, 3);

    /// <summary>Makes the command.</summary>
    public static Command Create() => AddTo(new Command("compare", "Runs the same work with and without parallelism, and measures"));

    /// <summary>Makes <paramref name="command"/> compare: the program does so without a verb, too.</summary>
    public static T AddTo<T>(T command)
        where T : Command
    {
        command.Options.Add(SampleOptions.Samples);
        command.Options.Add(SampleOptions.Seed);
        command.Options.Add(ExecutorList);
        command.Options.Add(WorkerList);
        command.Options.Add(Repeats);
        command.SetRun(RunAsync);
        command.SetExamples(
            "MonteCarloBench                                  the sheet's task: pi with and without parallelism",
            "MonteCarloBench compare --workers 1,2,4 --repeat 5",
            "MonteCarloBench compare --executors threads --samples 1e9 --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var parallel =
            from kind in context.Get(ExecutorList).Items
            from workers in context.Get(WorkerList).Items
            select new Contender(kind.Value, workers);
        var options = new ComparisonOptions(SampleOptions.Of(context), [Contender.Baseline, .. parallel], context.Get(Repeats));
        var rows = await context.ShowProgressAsync(
            "chunks",
            ComparisonRunner.CountChunks(options),
            progress => ComparisonRunner.RunAsync(options, context.Log, progress, cancellationToken));
        var machine = MachineDescription.Read();
        if (context.Json)
        {
            context.WriteJson(ComparisonReport.Document(options, rows, machine), DocumentJson.Default.ComparisonDocument);
        }
        else
        {
            context.WriteLine(ComparisonReport.Heading(options, machine));
            context.WriteTable(ComparisonReport.Table(rows));
            context.WriteLine(PiText.Of(rows[0].Estimate, options.Work.Seed));
        }

        return ExitCode.Done;
    }

    private static Option<CommaList<Choice<ExecutorKind>>> ParallelExecutors()
    {
        var option = OptionChecks.List(
            "--executors",
            string.Join(',', Parallel),
            "What to compare with sequential work",
            Parallel,
            text => OptionChecks.ParseChoice(text, Parallel));
        option.Aliases.Add("--executor");
        return option;
    }
}
