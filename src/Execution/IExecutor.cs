using Activity7.Common.Work;

namespace Activity7.Execution;

/// <summary>
/// Runs a job over many inputs, what Python calls <c>concurrent.futures.Executor</c>. Where the work runs (here, on threads, in
/// other processes) changes neither the results nor the failures.
/// </summary>
public interface IExecutor : IAsyncDisposable
{
    /// <summary>How many inputs are worked on at once, at least 1.</summary>
    int Workers { get; }

    /// <summary>Runs <paramref name="job"/> on each input and yields the results as they come.</summary>
    /// <param name="job">What to run.</param>
    /// <param name="inputs">The inputs; taken one at a time, by any thread.</param>
    /// <param name="order">Whether a result waits for those of the inputs before it.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <remarks>
    /// <para>Inputs are taken as needed: at most 2 × <see cref="Workers"/> beyond the results that the caller has consumed, so a slow
    /// reader, or a slow input whose turn it is, slows the work down instead of filling the memory.</para>
    /// <para>Leaving the loop early, and cancelling, end the work that still runs before the enumeration returns.</para>
    /// </remarks>
    /// <exception cref="JobFailedException">The job threw; the first failure ends the run.</exception>
    /// <exception cref="Processes.WorkerLostException">The workers that ran one input died again and again.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled, or the executor was disposed meanwhile.
    /// </exception>
    IAsyncEnumerable<JobResult<TOutput>> RunAsync<TInput, TOutput>(
        Job<TInput, TOutput> job, IEnumerable<TInput> inputs, ResultOrder order, CancellationToken cancellationToken);
}
