using Activity7.Execution.Wire;

namespace Activity7.Execution.Processes;

/// <summary>What came of asking a worker process to run a job.</summary>
internal abstract record WorkerAnswer
{
    /// <summary>The job returned.</summary>
    public sealed record Result(ReadOnlyMemory<byte> Encoded) : WorkerAnswer;

    /// <summary>The job threw; the worker is as good as before.</summary>
    public sealed record Failed(Failure Failure) : WorkerAnswer;

    /// <summary>The worker process ended, or was killed because the run was stopped.</summary>
    public sealed record Died(string Ending) : WorkerAnswer;
}
