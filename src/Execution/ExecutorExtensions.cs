using Activity7.Common.Work;

namespace Activity7.Execution;

/// <summary>What every executor can do besides streaming results.</summary>
public static class ExecutorExtensions
{
    /// <summary>Runs <paramref name="job"/> on every input and returns the results in the order of the inputs.</summary>
    /// <param name="executor">Where to run.</param>
    /// <param name="job">What to run.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="progress">Told 1 for each result, if given.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<TOutput[]> MapAsync<TInput, TOutput>(
        this IExecutor executor,
        Job<TInput, TOutput> job,
        IReadOnlyCollection<TInput> inputs,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        var results = new TOutput[inputs.Count];
        await foreach (var result in executor.RunAsync(job, inputs, cancellationToken))
        {
            results[result.Index] = result.Value;
            progress?.Report(1);
        }

        return results;
    }

    /// <summary>Runs <paramref name="job"/> on each input and yields each result as soon as it is there.</summary>
    public static IAsyncEnumerable<JobResult<TOutput>> RunAsync<TInput, TOutput>(
        this IExecutor executor, Job<TInput, TOutput> job, IEnumerable<TInput> inputs, CancellationToken cancellationToken) =>
        executor.RunAsync(job, inputs, ResultOrder.AsCompleted, cancellationToken);
}
