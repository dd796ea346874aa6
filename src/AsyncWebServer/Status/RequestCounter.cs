namespace Activity7.AsyncWebServer.Status;

/// <summary>Counts requests, each exactly once, from any number of threads.</summary>
internal sealed class RequestCounter
{
    // Those that had no answer in place 0, answers 1xx to 5xx in places 1 to 5.
    private readonly long[] _handled = new long[6];
    private int _inFlight;

    /// <summary>Requests that were answered, with success or not, or given up.</summary>
    public long Handled
    {
        get
        {
            var sum = 0L;
            for (var i = 0; i < _handled.Length; i++)
            {
                sum += Interlocked.Read(ref _handled[i]);
            }

            return sum;
        }
    }

    /// <summary>Requests that came in and are not yet done with.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>The requests of <see cref="Handled"/> by the first digit of their answer.</summary>
    public StatusClassReport ByStatusClass => new(
        Informational: Interlocked.Read(ref _handled[1]),
        Success: Interlocked.Read(ref _handled[2]),
        Redirection: Interlocked.Read(ref _handled[3]),
        ClientError: Interlocked.Read(ref _handled[4]),
        ServerError: Interlocked.Read(ref _handled[5]),
        NoAnswer: Interlocked.Read(ref _handled[0]));

    /// <summary>Counts a request that came in; the caller disposes it when it is done with.</summary>
    public CountedRequest Begin()
    {
        Interlocked.Increment(ref _inFlight);
        return new CountedRequest(this);
    }

    /// <summary>One request on its way.</summary>
    internal sealed class CountedRequest(RequestCounter counter) : IDisposable
    {
        private int _isHandled;

        /// <summary>The answer is about to leave; only the first call counts.</summary>
        /// <param name="statusCode">The status code of the answer, 100 to 599; 0 when there will be none.</param>
        public void MarkHandled(int statusCode)
        {
            if (Interlocked.Exchange(ref _isHandled, 1) == 0)
            {
                Interlocked.Increment(ref counter._handled[statusCode / 100]);
            }
        }

        public void Dispose()
        {
            MarkHandled(0);
            Interlocked.Decrement(ref counter._inFlight);
        }
    }
}
