using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Common.Machine;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.Execution.Comparison;
using Activity7.ParallelFactorial.Factorials;
using Activity7.ParallelFactorial.Output;

namespace Activity7.ParallelFactorial;

/// <summary><c>ParallelFactorial compare</c>: the same factorials on each executor.</summary>
internal static class CompareCommand
{
    private static readonly Argument<NumberRange[]> Numbers = NumberRange.Argument();

    private static readonly ComparisonOptions Comparison = new();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("compare", "Computes the same factorials with and without parallelism, and measures") { Numbers };
        Comparison.AddTo(command);
        command.SetRun(RunAsync);
        command.SetExamples("ParallelFactorial compare 1000000 --workers 2", "ParallelFactorial compare --repeat 5 --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var ranges = context.Get(Numbers);
        var count = ranges.Sum(range => (long)range.Count);
        var plan = Comparison.Plan(context);
        var rows = await context.ShowProgressAsync(
            "factorials",
            count * ComparisonRunner.CountRuns(plan),
            progress => ComparisonRunner.RunAsync(plan, (contender, executor) => ComputeAsync(contender, executor, progress), context.Log));
        var machine = MachineDescription.Read();
        if (context.Json)
        {
            context.WriteJson(ComparisonReport.Document(ranges, plan, rows, machine), ReportJson.Default.ComparisonDocument);
        }
        else
        {
            context.WriteLine(ComparisonReport.Heading(ranges, plan, machine));
            context.WriteTable(ComparisonReport.Table(rows));
        }

        return ExitCode.Done;

        async Task<FactorialDigest> ComputeAsync(Contender contender, IExecutor executor, IProgress<long> progress)
        {
            var digest = FactorialDigest.Empty;
            var numbers = ranges.SelectMany(range => range.Numbers);
            await foreach (var factorial in FactorialTasks.RunAsync(numbers, count, contender.Kind, executor, withDigits: false, cancellationToken))
            {
                digest = digest.With(factorial.Value.Summary);
                progress.Report(1);
            }

            return digest;
        }
    }
}
