using System.Runtime.CompilerServices;
using Activity7.Common.Work;

namespace Activity7.Execution.Local;

/// <summary>One input after another on the calling thread: the baseline of every comparison.</summary>
public sealed class SequentialExecutor : IExecutor
{
    /// <inheritdoc />
    public int Workers => 1;

    /// <inheritdoc />
    public async IAsyncEnumerable<JobResult<TOutput>> RunAsync<TInput, TOutput>(
        Job<TInput, TOutput> job, IEnumerable<TInput> inputs, ResultOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var index = 0;
        foreach (var input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return LocalRun.Run(job, index++, input, "caller", cancellationToken);
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
