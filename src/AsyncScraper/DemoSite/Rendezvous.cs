namespace Activity7.AsyncScraper.DemoSite;

/// <summary>A meeting: nobody who comes goes on before all are there. Whoever gives up waiting has not come.</summary>
/// <param name="parties">How many must come.</param>
internal sealed class Rendezvous(int parties)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

    /// <summary>Comes, and waits for the others; a meeting that has been complete once stays so.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled before all came.</exception>
    public async Task MeetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (++_waiting == parties)
            {
                _complete.SetResult();
            }
        }

        try
        {
            await _complete.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                _waiting--;
            }

            throw;
        }
    }
}
