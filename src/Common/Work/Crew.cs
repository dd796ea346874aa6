using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Activity7.Common.Work;

/// <summary>
/// A few threads of their own that take inputs from one queue and hand results to one reader, what Python calls
/// <c>ThreadPoolExecutor</c>. The shared thread pool is for short pieces of work; here each thread computes for as long as the run.
/// </summary>
/// <remarks>
/// <code>
///   inputs ──► InputQueue ──► thread 1 ─┐
///                 ▲      └──► thread 2 ─┼──► channel ──► the reader's await foreach
///                 │      └──► thread k ─┘                        │
///                 └────────── a free place in the window ◄───────┘
/// </code>
/// </remarks>
public static class Crew
{
    /// <summary>Does the work for one input on the calling thread.</summary>
    /// <param name="thread">The number of the thread, from 1.</param>
    /// <param name="index">The position of the input, from 0.</param>
    /// <param name="input">The input.</param>
    /// <param name="stop">Cancelled when the run ends early for any reason.</param>
    public delegate TResult Work<TInput, TResult>(int thread, int index, TInput input, CancellationToken stop);

    /// <summary>
    /// Runs <paramref name="work"/> on every input and yields the results. When the enumeration has ended, for whatever reason, no
    /// work is running any more.
    /// </summary>
    /// <param name="threads">How many threads, at least 1.</param>
    /// <param name="window">
    /// The most inputs that are taken beyond the results that the reader has consumed, at least <paramref name="threads"/>: the bound
    /// of what is worked on, waits for the reader, or waits for its turn.
    /// </param>
    /// <param name="order">The order of the results.</param>
    /// <param name="inputs">The inputs; taken one at a time, by the threads.</param>
    /// <param name="work">The work. Its first exception ends the run and reaches the reader.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no thread, or the window is smaller than their number.</exception>
    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        int threads,
        int window,
        ResultOrder order,
        IEnumerable<TInput> inputs,
        Work<TInput, TResult> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, threads);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var places = new SemaphoreSlim(window);
        using var queue = new InputQueue<TInput>(inputs);
        var results = Channel.CreateUnbounded<(int Index, TResult Value)>(new UnboundedChannelOptions { SingleReader = true });
        var running = threads;
        var crew = new List<Task>(threads);
        try
        {
            crew.AddRange(Enumerable.Range(1, threads).Select(StartThreadAsync));
            var inOrder = new InputOrder<TResult>();
            await foreach (var (index, value) in results.Reader.ReadAllAsync(cancellationToken))
            {
                if (order == ResultOrder.AsCompleted)
                {
                    yield return value;
                    places.Release();
                    continue;
                }

                inOrder.Add(index, value);
                while (inOrder.TryTake(out var inTurn))
                {
                    yield return inTurn;
                    places.Release();
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(crew);
        }

        Task StartThreadAsync(int thread) =>
            Task.Factory.StartNew(() => Loop(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        void Loop(int thread)
        {
            try
            {
                // A place in the window comes first: an input that is not taken cannot be lost.
                for (places.Wait(stop.Token); queue.TryTake(out var index, out var input); places.Wait(stop.Token))
                {
                    results.Writer.TryWrite((index, work(thread, index, input, stop.Token)));
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The reader knows why: it cancelled, left, or was told of another thread's failure.
            }
            catch (Exception exception)
            {
                results.Writer.TryComplete(exception);
                stop.Cancel();
            }
            finally
            {
                if (Interlocked.Decrement(ref running) == 0)
                {
                    results.Writer.TryComplete();
                }
            }
        }
    }
}
