using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Activity7.AsyncScraper.Comparing;

/// <summary>Asynchronous work on many items, a few at a time.</summary>
internal static class BoundedConcurrency
{
    /// <summary>
    /// Runs <paramref name="work"/> on every item, at most <paramref name="limit"/> at a time, and gives the results in the order of
    /// completion. However many items there are, at most twice <paramref name="limit"/> results exist: made by workers, or done and
    /// waiting for the reader.
    /// </summary>
    /// <remarks>The first exception of <paramref name="work"/> stops the rest and reaches the reader after the results before it.</remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        int limit,
        Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = Channel.CreateBounded<TResult>(new BoundedChannelOptions(limit) { SingleReader = true });
        var producing = ProduceAsync();
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellationToken))
            {
                yield return result;
            }
        }
        finally
        {
            // Also when the reader leaves early: nothing goes on behind its back.
            await stop.CancelAsync();
            await producing;
        }

        async Task ProduceAsync()
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = limit, CancellationToken = stop.Token };
            try
            {
                await Parallel.ForEachAsync(items, options, async (item, token) =>
                    await results.Writer.WriteAsync(await work(item, token), token));
                results.Writer.Complete();
            }
            catch (Exception exception)
            {
                // A bounded worker's exception belongs to the reader, with whatever type it has.
                results.Writer.Complete(exception);
            }
        }
    }
}
