using Activity7.Common.Cli;

namespace Activity7.Execution.Processes;

/// <summary>Worker processes that ran the same input died again and again, so that it was given up.</summary>
public sealed class WorkerLostException(string jobName, int index, int attempts, string ending) : ToolException(
    $"input {index} of job '{jobName}' was given up after {attempts} attempts: each time its worker process died (at last: {ending})")
{
    /// <summary>The position of the input, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>How many workers died over it.</summary>
    public int Attempts { get; } = attempts;
}
