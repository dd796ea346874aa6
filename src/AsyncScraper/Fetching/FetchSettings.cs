namespace Activity7.AsyncScraper.Fetching;

/// <summary>How pages are fetched.</summary>
internal sealed record FetchSettings
{
    /// <summary>The most time that one try may take, from connecting to the last byte of the body.</summary>
    public required TimeSpan TryTimeout { get; init; }

    /// <summary>The most time that a page may take with all its tries and the waits between them.</summary>
    public required TimeSpan TotalTimeout { get; init; }

    /// <summary>How often a page is tried again after a failure that may pass, at least 0.</summary>
    public required int Retries { get; init; }

    /// <summary>The wait before the first retry, on average; it doubles with each further one.</summary>
    public required TimeSpan RetryDelay { get; init; }

    /// <summary>When a host that fails is left alone for a while.</summary>
    public required BreakerSettings Breaker { get; init; }

    /// <summary>The most redirects that are followed within one try, at least 0.</summary>
    public required int MaxRedirects { get; init; }

    /// <summary>What of a body is read.</summary>
    public required BodyLimits Body { get; init; }

    /// <summary>What the program tells servers that it is.</summary>
    public required string UserAgent { get; init; }

    /// <summary>True if a public page may lead to addresses that are not of the public Internet.</summary>
    public required bool AllowsPrivate { get; init; }
}

/// <summary>When the circuit of a host opens, and for how long: no request goes to the host meanwhile.</summary>
/// <param name="FailureRatio">The share of failed tries that opens it, above 0 and at most 1.</param>
/// <param name="MinimumTries">The tries within <paramref name="Window"/> below which it does not open, at least 2.</param>
/// <param name="Window">The time over which tries are counted, at least half a second.</param>
/// <param name="Pause">How long it stays open before one try may probe the host, at least half a second.</param>
internal sealed record BreakerSettings(double FailureRatio, int MinimumTries, TimeSpan Window, TimeSpan Pause);

/// <summary>What of a body is read.</summary>
/// <param name="MaxBytes">The longest body, in bytes after decompression, at least 1.</param>
/// <param name="MaxRatio">The most bytes that one compressed byte may become, at least 1.</param>
/// <param name="CutsLonger">True if of a longer body the beginning is read; false if it is an error.</param>
internal sealed record BodyLimits(long MaxBytes, int MaxRatio, bool CutsLonger = false);
