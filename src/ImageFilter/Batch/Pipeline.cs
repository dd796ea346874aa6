using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Activity7.Common.Work;

namespace Activity7.ImageFilter.Batch;

/// <summary>
/// A batch as a pipeline: each stage has its own tasks, which take pictures from the bounded channel before them and pass them on through
/// the one behind. While one picture is written, another is decoded.
/// </summary>
/// <remarks>
/// <code>
///   jobs ─► decode ═► filter ═► encode ═► write ─► in the order of the jobs
///             ▲                    │
///             └──── a place ◄──────┘
/// </code>
/// A picture takes a place before it is decoded and gives it back when it is encoded. There are as many places as workers, as long as the
/// pixels fit into the memory, so that no more pictures are decoded than can be worked on.
/// </remarks>
internal static class Pipeline
{
    /// <summary>Takes pictures through all stages and yields how each ended, in the order of <paramref name="jobs"/>.</summary>
    /// <param name="stages">What is done.</param>
    /// <param name="jobs">The pictures.</param>
    /// <param name="limits">How much is in work at a time.</param>
    /// <param name="cancellationToken">Ends the run; pictures that are not finished leave nothing behind.</param>
    public static async IAsyncEnumerable<ImageOutcome> RunAsync(
        ImageStages stages, IReadOnlyList<ImageJob> jobs, BatchLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var window = new SemaphoreSlim(BatchLimits.Window);
        var inFlight = new InFlightLimit(limits.Workers, limits.MemoryBytes);
        var (decoded, filtered, encoded, written) = (NewChannel(), NewChannel(), NewChannel(), NewChannel());

        // The stages run on the shared pool, which by itself has a thread for each core and adds others only slowly: a thread for each picture
        // that has a place, one for each that is being written, and two for what comes before and after the stages.
        ThreadPool.GetMinThreads(out var threads, out var completionThreads);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * limits.Workers + 2), completionThreads);

        var running = Task.WhenAll(
            StageAsync(FeedAsync(), DecodeAsync, decoded),
            StageAsync(decoded.Reader.ReadAllAsync(stop.Token), InStep(stages.Filter), filtered),
            StageAsync(filtered.Reader.ReadAllAsync(stop.Token), InStep(stages.Encode), encoded),
            StageAsync(encoded.Reader.ReadAllAsync(stop.Token), InStep(stages.Write), written));
        try
        {
            var inOrder = new InputOrder<ImageOutcome>();
            await foreach (var picture in written.Reader.ReadAllAsync(cancellationToken))
            {
                inOrder.Add(picture.Index, picture.Outcome);
                while (inOrder.TryTake(out var outcome))
                {
                    yield return outcome;
                    window.Release();
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }

        Channel<PictureInWork> NewChannel() => Channel.CreateBounded<PictureInWork>(limits.Workers);

        async IAsyncEnumerable<PictureInWork> FeedAsync()
        {
            for (var i = 0; i < jobs.Count; i++)
            {
                await window.WaitAsync(stop.Token);
                yield return new PictureInWork(i, jobs[i]);
            }
        }

        async ValueTask DecodeAsync(PictureInWork picture, CancellationToken token)
        {
            stages.Open(picture, token);
            if (!picture.IsOver)
            {
                picture.Place = await inFlight.EnterAsync(picture.PixelBytes, token);
                stages.Decode(picture, token);
            }
        }

        Func<PictureInWork, CancellationToken, ValueTask> InStep(Action<PictureInWork, CancellationToken> stage) => (picture, token) =>
        {
            stage(picture, token);
            return ValueTask.CompletedTask;
        };

        // An exception is passed down with the pictures, behind those that came before it, to the reader of the outcomes.
        async Task StageAsync(
            IAsyncEnumerable<PictureInWork> pictures,
            Func<PictureInWork, CancellationToken, ValueTask> work,
            Channel<PictureInWork> next)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = limits.Workers, CancellationToken = stop.Token };
            try
            {
                await Parallel.ForEachAsync(pictures, options, async (picture, token) =>
                {
                    try
                    {
                        await work(picture, token);
                        await next.Writer.WriteAsync(picture, token);
                    }
                    catch
                    {
                        picture.Dispose();
                        throw;
                    }
                });
                next.Writer.Complete();
            }
            catch (Exception exception)
            {
                next.Writer.Complete(exception);
            }
        }
    }
}
