namespace Activity7.AsyncScraper.Fetching;

/// <summary>What came of fetching one URL.</summary>
/// <param name="Url">The URL as it was given.</param>
/// <param name="FinalUrl">Where redirects led; the URL itself without any.</param>
/// <param name="Status">The last status; null when no server answered.</param>
/// <param name="Bytes">The bytes read of the body, after decompression.</param>
/// <param name="Elapsed">The time that it took, with all tries and the waits between them.</param>
/// <param name="Tries">How often it was tried, at least 1.</param>
/// <param name="ContentType">The header of that name; null when the server sent none.</param>
/// <param name="Body">The whole body, or an empty one after an error.</param>
/// <param name="Error">What went wrong in plain words; null when the page was fetched.</param>
internal sealed record FetchedPage(
    Uri Url, Uri FinalUrl, int? Status, long Bytes, TimeSpan Elapsed, int Tries, string? ContentType, Stream Body, string? Error);
