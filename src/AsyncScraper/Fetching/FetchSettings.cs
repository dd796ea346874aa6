namespace Activity7.AsyncScraper.Fetching;

/// <summary>How pages are fetched.</summary>
/// <param name="TryTimeout">The most time that one try may take, from connecting to the last byte of the body.</param>
/// <param name="Retries">How often a page is tried again after a failure that may pass, at least 0.</param>
/// <param name="MaxRedirects">The most redirects that are followed within one try, at least 0.</param>
/// <param name="MaxBytes">The longest body that is read, in bytes after decompression.</param>
/// <param name="UserAgent">What the program tells servers that it is.</param>
internal sealed record FetchSettings(TimeSpan TryTimeout, int Retries, int MaxRedirects, long MaxBytes, string UserAgent)
{
    /// <summary>
    /// The wait before the first retry, on average; it doubles with each further one. Half a second lets a server restart or shed
    /// load, and the three default retries (0.5 + 1 + 2 s) leave most of the total time to the tries.
    /// </summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The most time that a page may take with all its tries and the waits between them: three times that of one try, the
    /// proportion of the standard pipeline of Microsoft.Extensions.Http.Resilience (30 s to 10 s).
    /// </summary>
    public TimeSpan TotalTimeout => 3 * TryTimeout;
}
