namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// What is known about a page while it is fetched. It travels with the request through the handlers, so that a fetch which fails
/// in the middle still tells how far it came. One flow of control at a time touches it.
/// </summary>
internal sealed class FetchTrace
{
    private static readonly HttpRequestOptionsKey<FetchTrace> Key = new(nameof(FetchTrace));

    private FetchTrace(Uri url, long started)
    {
        Url = url;
        Started = started;
    }

    /// <summary>When the first try began, as a timestamp of the clock that the settings' time limits are measured by.</summary>
    public long Started { get; }

    /// <summary>The tries begun so far.</summary>
    public int Tries { get; private set; }

    /// <summary>The address of the current try: that of the request, or where redirects have led.</summary>
    public Uri Url { get; set; }

    /// <summary>The status of the last answer of the current try; null before the first.</summary>
    public int? Status { get; set; }

    /// <summary>The bytes of the body that the current try has read, after decompression.</summary>
    public long Bytes { get; set; }

    /// <summary>What was wrong with the last try, in plain words, while the next one is waited for; null while one is under way.</summary>
    public string? LastError { get; private set; }

    /// <summary>Ties a new trace to <paramref name="request"/>.</summary>
    public static FetchTrace Attach(HttpRequestMessage request, long started)
    {
        var trace = new FetchTrace(request.RequestUri!, started);
        request.Options.Set(Key, trace);
        return trace;
    }

    /// <summary>The trace that was attached to <paramref name="request"/>.</summary>
    public static FetchTrace Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var trace) ? trace : throw new InvalidOperationException("the request carries no trace");

    /// <summary>Counts a try that starts at <paramref name="url"/> and forgets what the last one met.</summary>
    public void BeginTry(Uri url)
    {
        Tries++;
        LastError = null;
        Url = url;
        Status = null;
        Bytes = 0;
    }

    /// <summary>Ends a try that is to be followed by another one, after a wait.</summary>
    public void FailTry(string error) => LastError = error;
}
