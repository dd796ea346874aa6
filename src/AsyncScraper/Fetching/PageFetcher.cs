using System.Net;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>Fetches pages; what goes wrong with one is part of its result.</summary>
/// <param name="client">A client of <see cref="PageClient"/>.</param>
/// <param name="time">The clock that measures how long a page takes.</param>
internal sealed class PageFetcher(HttpClient client, TimeProvider time)
{
    private static readonly FetchTerms Usual = new();

    /// <summary>Fetches one page.</summary>
    /// <param name="url">An absolute URL, http or https.</param>
    /// <param name="mayBePrivate">
    /// True if it may be at an address that is not of the public Internet: the user gave it, or a page from such an address leads there.
    /// </param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<FetchedPage> FetchAsync(Uri url, bool mayBePrivate, CancellationToken cancellationToken) =>
        FetchAsync(url, mayBePrivate, Usual, cancellationToken);

    /// <summary>The same on terms of its own.</summary>
    public async Task<FetchedPage> FetchAsync(Uri url, bool mayBePrivate, FetchTerms terms, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);

        // HTTP/2 where a server offers it while the connection is secured; over http it would have to be known beforehand.
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        var trace = FetchTrace.Attach(request, mayBePrivate, terms, time.GetTimestamp());
        try
        {
            // The handlers have read the body already, into the trace.
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Result(response.IsSuccessStatusCode || trace.Unfollowed is not null ? null : FetchErrors.Describe(response.StatusCode)) with
            {
                ContentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.First() : null,
                RobotsTags = response.Headers.NonValidated.TryGetValues("X-Robots-Tag", out var tags) ? [.. tags] : [],
                RedirectsTo = trace.Unfollowed,
                Body = trace.Body,
            };
        }
        catch (Exception exception) when (FetchErrors.IsFetchError(exception))
        {
            // Where the time of the page runs out in a wait, the try before the wait says more than that.
            return Result(trace.LastError ?? FetchErrors.Describe(exception));
        }

        FetchedPage Result(string? error) => new()
        {
            Url = url,
            FinalUrl = trace.Url,
            Status = trace.Status,
            Bytes = trace.Bytes,
            Elapsed = time.GetElapsedTime(trace.Started),
            Tries = trace.Tries,
            IsPrivate = trace.IsPrivate,
            Error = error,
        };
    }
}
