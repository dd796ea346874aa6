using System.CommandLine;
using Activity7.Benchmarks.Comparisons;
using Activity7.Benchmarks.Output;
using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarksCommand
{
    private static readonly Choice<IComparison>[] Choices =
        [.. ComparisonCatalogue.All.Select(comparison => new Choice<IComparison>(comparison.Name, comparison))];

    private static readonly Argument<Choice<IComparison>[]> Names = new("NAME")
    {
        Description = "What to compare",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => Choices,
        CustomParser = result => OptionChecks.Each(result, name => OptionChecks.ParseChoice(name, Choices)),
    };

    private static readonly Option<int> Runs = OptionChecks.Number(
        "--runs", "R", "Counted runs of each program; below 5 is only a look", 1, 100, 5);

    private static readonly Option<bool> List = new("--list") { Description = "Say what can be compared, and run nothing" };

    /// <summary>Makes the root command.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Compares each program with what a user would pick instead: time, processor time and memory")
        {
            Names, Runs, List,
        };
        command.SetRun(RunAsync);
        command.SetExamples("Benchmarks", "Benchmarks factorial pi --runs 9 --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        if (context.Get(List))
        {
            return PrintList(context);
        }

        if (Repository.Configuration != "release")
        {
            throw new UsageException("only Release builds are compared: dotnet run -c Release --project tests/Benchmarks");
        }

        var comparisons = context.Get(Names).Select(choice => choice.Value);
        var report = await BenchmarksRunner.RunAsync(context, comparisons, context.Get(Runs), cancellationToken);
        if (context.Json)
        {
            context.WriteJson(report, BenchmarksJson.Default.BenchmarkReport);
        }
        else
        {
            MarkdownReport.Write(report, context.Out);
        }

        return report.Failures.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static ExitCode PrintList(ToolContext context)
    {
        IReadOnlyList<ListedComparison> list =
            [.. ComparisonCatalogue.All.Select(comparison => new ListedComparison(comparison.Name, comparison.Description))];
        if (context.Json)
        {
            context.WriteJson(list, BenchmarksJson.Default.IReadOnlyListListedComparison);
            return ExitCode.Done;
        }

        foreach (var comparison in list)
        {
            context.WriteLine($"{comparison.Name,-10} {comparison.Description}");
        }

        return ExitCode.Done;
    }
}
