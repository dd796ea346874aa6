using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Execution.Comparison;

namespace Activity7.Execution.Cli;

/// <summary>The options with which a user says what is to be compared with sequential work.</summary>
public sealed class ComparisonOptions
{
    private static readonly Choice<ExecutorKind>[] Parallel =
        [ExecutionOptions.ChoiceOf(ExecutorKind.Threads), ExecutionOptions.ChoiceOf(ExecutorKind.Processes)];

    private readonly Option<CommaList<Choice<ExecutorKind>>> _executors;
    private readonly Option<CommaList<int>> _workers;
    private readonly Option<int> _repeats;

    /// <summary>Makes the options.</summary>
    public ComparisonOptions()
    {
        _executors = OptionChecks.List(
            "--executors",
            string.Join(',', Parallel),
            "What to compare with sequential work",
            Parallel,
            text => OptionChecks.ParseChoice(text, Parallel));
        _executors.Aliases.Add("--executor");
        _workers = OptionChecks.List(
            "--workers",
            "K,K",
            $"How many workers at once, a row for each number (from 1 to {ExecutionOptions.MaximumWorkers})",
            [Environment.ProcessorCount],
            text => OptionChecks.ParseNumber(text, 1, ExecutionOptions.MaximumWorkers));
        _repeats = OptionChecks.Number("--repeat", "R", "How often each way is measured, after one run that does not count", 1, 1000, 3);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_executors);
        command.Options.Add(_workers);
        command.Options.Add(_repeats);
    }

    /// <summary>What the user asked for.</summary>
    public ComparisonPlan Plan(ToolContext context)
    {
        var parallel =
            from kind in context.Get(_executors).Items
            from workers in context.Get(_workers).Items
            select new Contender(kind.Value, workers);
        return new ComparisonPlan([Contender.Baseline, .. parallel.Distinct()], context.Get(_repeats));
    }
}
