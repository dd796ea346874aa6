namespace Activity7.Execution;

/// <summary>Where work runs.</summary>
public enum ExecutorKind
{
    /// <summary>One input after another on the calling thread.</summary>
    Sequential,

    /// <summary>On threads of this process.</summary>
    Threads,

    /// <summary>In worker processes, as Python's <c>multiprocessing.Pool</c> does.</summary>
    Processes,
}
