using Activity7.Common.Cli;
using Activity7.Execution.Wire;

namespace Activity7.Execution;

/// <summary>A job threw an exception, here or in a worker process.</summary>
public sealed class JobFailedException : Exception
{
    /// <summary>Creates the exception for a job that threw <paramref name="cause"/> in this process.</summary>
    public JobFailedException(string jobName, int index, Exception cause)
        : base(Describe(jobName, index, cause.GetType().FullName!, cause.Message), cause)
    {
        Index = index;
    }

    /// <summary>Creates the exception for a job that threw in a worker process.</summary>
    internal JobFailedException(string jobName, int index, Failure failure)
        : base(Describe(jobName, index, failure.Type, failure.Message), failure.Expected is { } message ? new ToolException(message) : null)
    {
        Index = index;
        RemoteStackTrace = failure.StackTrace;
    }

    /// <summary>The position of the input that failed, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it was thrown in the worker process; null when it was thrown here.</summary>
    public string? RemoteStackTrace { get; }

    /// <inheritdoc />
    public override string ToString() =>
        RemoteStackTrace is null ? base.ToString() : $"{base.ToString()}\n   --- in the worker process ---\n{RemoteStackTrace}";

    private static string Describe(string jobName, int index, string type, string message) =>
        $"input {index} of job '{jobName}' failed: {type}: {message}";
}
