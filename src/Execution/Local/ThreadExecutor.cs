using Activity7.Common.Work;

namespace Activity7.Execution.Local;

/// <summary>Threads of this process, started for the run: long computations do not belong on the shared thread pool.</summary>
public sealed class ThreadExecutor : IExecutor
{
    /// <summary>Creates an executor of <paramref name="workers"/> threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is below 1.</exception>
    public ThreadExecutor(int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        Workers = workers;
    }

    /// <inheritdoc />
    public int Workers { get; }

    /// <inheritdoc />
    public IAsyncEnumerable<JobResult<TOutput>> RunAsync<TInput, TOutput>(
        Job<TInput, TOutput> job, IEnumerable<TInput> inputs, ResultOrder order, CancellationToken cancellationToken) =>
        Crew.RunAsync(
            Workers,
            2 * Workers,
            order,
            inputs,
            (thread, index, input, stop) => LocalRun.Run(job, index, input, $"thread {thread}", stop),
            cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
