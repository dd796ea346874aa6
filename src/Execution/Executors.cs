using Activity7.Execution.Local;
using Activity7.Execution.Processes;
using Microsoft.Extensions.Logging;

namespace Activity7.Execution;

/// <summary>Makes executors by kind.</summary>
public static class Executors
{
    /// <summary>Makes an executor; the caller disposes it.</summary>
    /// <param name="kind">Where the work is to run.</param>
    /// <param name="workers">How many inputs at once, at least 1; a sequential executor has one worker whatever is asked for.</param>
    /// <param name="log">Told of worker processes that die, and what they say.</param>
    public static IExecutor Create(ExecutorKind kind, int workers, ILogger log) => kind switch
    {
        ExecutorKind.Sequential => new SequentialExecutor(),
        ExecutorKind.Threads => new ThreadExecutor(workers),
        ExecutorKind.Processes => new ProcessExecutor(workers, SelfCommand.Find(), log),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of executor"),
    };
}
