using System.CommandLine;
using System.Diagnostics;
using Activity7.Common.Cli;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.Execution.Processes;
using Activity7.ParallelFactorial.Factorials;
using Activity7.ParallelFactorial.Output;

namespace Activity7.ParallelFactorial;

/// <summary>The command line of the program.</summary>
internal static class FactorialCommand
{
    private static readonly Argument<NumberRange[]> Numbers = NumberRange.Argument();

    private static readonly Option<Choice<ExecutorKind>> Executor = ExecutionOptions.Executor(ExecutorKind.Processes);

    private static readonly Option<int> Workers = ExecutionOptions.Workers(NumberRange.SheetExample.Count);

    private static readonly Option<string?> Output = OptionChecks.PathName(
        "--output", "DIR", "Write every digit of N! to the file N.txt in this folder, which is made if it is missing");

    private static readonly Option<Choice<PrintMode>> Print = OptionChecks.Choice(
        "--print",
        "What to print of each: a few lines, every digit in one line, or nothing",
        PrintMode.Summary,
        new Choice<PrintMode>("summary", PrintMode.Summary),
        new Choice<PrintMode>("full", PrintMode.Full),
        new Choice<PrintMode>("none", PrintMode.None));

    /// <summary>Makes the root command.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Computes factorials of big numbers in parallel, and prints their digits")
        {
            Numbers, Executor, Workers, Output, Print, CompareCommand.Create(), VerifyCommand.Create(), WorkerCommand.Create(FactorialJob.Registry),
        };
        command.SetRun(RunAsync);
        command.SetExamples(
            "ParallelFactorial                          the sheet's example: 100000..100004 on five worker processes",
            "ParallelFactorial 20 1000 --print full     every digit",
            "ParallelFactorial 10000000 --workers 2     all digits of one number, shared by two worker processes",
            "ParallelFactorial 5000..5100 --executor threads --workers 2 --output factorials --print none");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var options = new FactorialOptions(
            context.Get(Numbers), context.Get(Executor), context.Get(Workers), context.Find(Output), context.Get(Print));
        if (context.Json && options.Print == PrintMode.Full)
        {
            throw new UsageException("--json and --print full exclude each other; --output DIR gives every digit");
        }

        var started = Stopwatch.GetTimestamp();
        await using var executor = Executors.Create(options.Executor, options.Workers, context.Log);
        var printer = new FactorialPrinter(context, options);
        if (options.Print == PrintMode.Full)
        {
            // The digits themselves are the progress, and a bar on the same terminal would garble them.
            await PrintAllAsync(progress: null);
        }
        else
        {
            await context.ShowProgressAsync("factorials", options.Count, PrintAllAsync);
        }

        printer.End(Stopwatch.GetElapsedTime(started), executor.Workers);
        return ExitCode.Done;

        async Task<ExitCode> PrintAllAsync(IProgress<long>? progress)
        {
            await foreach (var factorial in FactorialRunner.RunAsync(options, executor, cancellationToken))
            {
                await printer.AddAsync(factorial, cancellationToken);
                progress?.Report(1);
            }

            return ExitCode.Done;
        }
    }
}
