namespace Activity7.ImageFilter.Batch;

/// <summary>
/// Bounds the pictures whose pixels are in memory at a time, by number and by bytes. They are let in in the order in which they ask, so
/// that a large one is not kept waiting by small ones for ever.
/// </summary>
/// <param name="pictures">The most pictures, at least 1.</param>
/// <param name="bytes">The most bytes of pixels. A picture that needs more than that by itself is let in when no other is there.</param>
internal sealed class InFlightLimit(int pictures, long bytes)
{
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _queue = [];
    private int _pictures;
    private long _bytes;

    /// <summary>Waits until a picture may be decoded.</summary>
    /// <param name="needed">The bytes of pixels that it needs.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Its place, which is given back by disposing it.</returns>
    public async Task<IDisposable> EnterAsync(long needed, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(needed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _queue.Enqueue(waiting);
            LetIn();
        }

        await using (cancellationToken.Register(() => waiting.Turn.TrySetCanceled(cancellationToken)))
        {
            await waiting.Turn.Task;
        }

        return new Place(this, needed);
    }

    private void LetIn()
    {
        while (_queue.TryPeek(out var first) && (_pictures == 0 || (_pictures < pictures && _bytes + first.Bytes <= bytes)))
        {
            _queue.Dequeue();

            // One that was cancelled meanwhile takes no place.
            if (first.Turn.TrySetResult())
            {
                _pictures++;
                _bytes += first.Bytes;
            }
        }
    }

    private void Leave(long held)
    {
        lock (_gate)
        {
            _pictures--;
            _bytes -= held;
            LetIn();
        }
    }

    private sealed record Waiting(long Bytes, TaskCompletionSource Turn);

    private sealed class Place(InFlightLimit limit, long held) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            {
                limit.Leave(held);
            }
        }
    }
}
