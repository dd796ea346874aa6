namespace Activity7.AsyncScraper.Fetching;

/// <summary>Fetches pages; what goes wrong with one is part of its result.</summary>
/// <param name="client">A client of <see cref="PageClient"/>.</param>
/// <param name="time">The clock that measures how long a page takes.</param>
internal sealed class PageFetcher(HttpClient client, TimeProvider time)
{
    /// <summary>Fetches one page.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FetchedPage> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        var trace = FetchTrace.Attach(request, time.GetTimestamp());
        try
        {
            // The handlers have read the body already: reading headers alone spares a second copy of it.
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Result(
                response.Content.Headers.TryGetValues("Content-Type", out var values) ? values.First() : null,
                await response.Content.ReadAsStreamAsync(cancellationToken),
                response.IsSuccessStatusCode ? null : FetchErrors.Describe(response.StatusCode));
        }
        catch (Exception exception) when (FetchErrors.IsFetchError(exception))
        {
            // Where the time of the page runs out in a wait, the try before the wait says more than that.
            return Result(contentType: null, Stream.Null, trace.LastError ?? FetchErrors.Describe(exception));
        }

        FetchedPage Result(string? contentType, Stream body, string? error) => new(
            url, trace.Url, trace.Status, trace.Bytes, time.GetElapsedTime(trace.Started), trace.Tries, contentType, body, error);
    }
}
