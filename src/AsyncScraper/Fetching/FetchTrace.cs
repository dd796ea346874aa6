namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// What is known about a page while it is fetched. It travels with the request through the handlers, so that a fetch which fails
/// in the middle still tells how far it came. One flow of control at a time touches it.
/// </summary>
internal sealed class FetchTrace
{
    private static readonly HttpRequestOptionsKey<FetchTrace> Key = new(nameof(FetchTrace));

    private readonly bool _mayBePrivate;

    private FetchTrace(Uri url, bool mayBePrivate, FetchTerms terms, long started)
    {
        Terms = terms;
        Url = url;
        _mayBePrivate = mayBePrivate;
        Started = started;
    }

    /// <summary>When the first try began, as a timestamp of the clock that the settings' time limits are measured by.</summary>
    public long Started { get; }

    /// <summary>What this fetch does differently from others.</summary>
    public FetchTerms Terms { get; }

    /// <summary>The tries begun so far.</summary>
    public int Tries { get; private set; }

    /// <summary>The address of the current try: that of the request, or where redirects have led.</summary>
    public Uri Url { get; private set; }

    /// <summary>True if the current address may be one that is not of the public Internet.</summary>
    public bool MayBePrivate { get; private set; }

    /// <summary>True if the current answer came from such an address.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The status of the last answer of the current try; null before the first.</summary>
    public int? Status { get; set; }

    /// <summary>The bytes of the body that the current try has read, after decompression.</summary>
    public long Bytes { get; set; }

    /// <summary>The whole body of the current try, once it is there.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>Where the answer redirects to, when it is not followed; null when it is no redirect.</summary>
    public Uri? Unfollowed { get; set; }

    /// <summary>What was wrong with the last try, in plain words, while the next one is waited for; null while one is under way.</summary>
    public string? LastError { get; private set; }

    /// <summary>Ties a new trace to <paramref name="request"/>.</summary>
    /// <param name="request">The request for a page.</param>
    /// <param name="mayBePrivate">True if the page may be at an address that is not of the public Internet.</param>
    /// <param name="terms">What this fetch does differently from others.</param>
    /// <param name="started">The timestamp of now.</param>
    public static FetchTrace Attach(HttpRequestMessage request, bool mayBePrivate, FetchTerms terms, long started)
    {
        var trace = new FetchTrace(request.RequestUri!, mayBePrivate, terms, started);
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
        Unfollowed = null;
        Bytes = 0;
        Body = default;
        MoveTo(url, _mayBePrivate);
    }

    /// <summary>Goes on where a redirect leads; a page of the public Internet does not lead into a private network.</summary>
    public HttpRequestMessage Follow(HttpRequestMessage request, Uri target)
    {
        MoveTo(target, IsPrivate);
        var hop = new HttpRequestMessage(request.Method, target) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            hop.Headers.TryAddWithoutValidation(name, values);
        }

        hop.Options.Set(Key, this);
        return hop;
    }

    /// <summary>Ends a try that is to be followed by another one, after a wait.</summary>
    public void FailTry(string error) => LastError = error;

    private void MoveTo(Uri url, bool mayBePrivate)
    {
        Url = url;
        MayBePrivate = mayBePrivate;
        IsPrivate = false;
        Status = null;
    }
}
