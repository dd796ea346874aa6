using System.CommandLine;
using Activity7.Common.Cli;

namespace Activity7.Execution.Cli;

/// <summary>The options with which a user chooses where work runs.</summary>
public static class ExecutionOptions
{
    /// <summary>The most workers that can be asked for: far beyond any machine this runs on, well below its limit of threads.</summary>
    public const int MaximumWorkers = 256;

    /// <summary>The word for a kind of executor on the command line and in results.</summary>
    public static string Word(this ExecutorKind kind) => kind switch
    {
        ExecutorKind.Sequential => "sequential",
        ExecutorKind.Threads => "threads",
        ExecutorKind.Processes => "processes",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of executor"),
    };

    /// <summary><c>--executor sequential|threads|processes</c>.</summary>
    /// <param name="defaultKind">What is used when the option is not given.</param>
    public static Option<Choice<ExecutorKind>> Executor(ExecutorKind defaultKind) => OptionChecks.Choice(
        "--executor",
        "Where the work runs: here, on threads, or in worker processes",
        defaultKind,
        [.. Enum.GetValues<ExecutorKind>().Select(ChoiceOf)]);

    /// <summary>A kind of executor with its word.</summary>
    public static Choice<ExecutorKind> ChoiceOf(ExecutorKind kind) => new(kind.Word(), kind);

    /// <summary><c>--workers K</c>.</summary>
    /// <param name="defaultWorkers">What is used when the option is not given.</param>
    public static Option<int> Workers(int defaultWorkers) =>
        OptionChecks.Number("--workers", "K", "How many workers there are", 1, MaximumWorkers, defaultWorkers);
}
