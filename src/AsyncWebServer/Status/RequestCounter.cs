namespace Activity7.AsyncWebServer.Status;

/// <summary>Counts requests, each exactly once, from any number of threads.</summary>
internal sealed class RequestCounter
{
    private long _handled;
    private int _inFlight;

    /// <summary>Requests that were answered, with success or not, or given up.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>Requests that came in and are not yet done with.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Counts a request that came in; the caller disposes it when it is done with.</summary>
    public CountedRequest Begin()
    {
        Interlocked.Increment(ref _inFlight);
        return new CountedRequest(this);
    }

    /// <summary>One request on its way.</summary>
    internal sealed class CountedRequest(RequestCounter counter) : IDisposable
    {
        private int _handled;

        /// <summary>The answer is about to leave, or there will be none; only the first call counts.</summary>
        public void MarkHandled()
        {
            if (Interlocked.Exchange(ref _handled, 1) == 0)
            {
                Interlocked.Increment(ref counter._handled);
            }
        }

        public void Dispose()
        {
            MarkHandled();
            Interlocked.Decrement(ref counter._inFlight);
        }
    }
}
