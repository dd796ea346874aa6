using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Output;

/// <summary>One scraped page, as <c>--output</c> and <c>--json</c> write it.</summary>
/// <param name="Url">The URL as it was given.</param>
/// <param name="FinalUrl">The URL that answered, after redirects; the given one without any.</param>
/// <param name="Status">The HTTP status; null when no server answered.</param>
/// <param name="Bytes">The bytes read of the body, after decompression.</param>
/// <param name="Milliseconds">The time that the page took, with all its tries and the waits between them.</param>
/// <param name="Tries">How often it was tried: 1 when it succeeded at once.</param>
/// <param name="Title">The title of an HTML page, white space collapsed; null without one and after an error.</param>
/// <param name="Error">What went wrong in plain words; null when the page was fetched.</param>
internal sealed record PageRow(
    string Url, string FinalUrl, int? Status, long Bytes, double Milliseconds, int Tries, string? Title, string? Error)
{
    /// <summary>The row of a page.</summary>
    public static PageRow Of(FetchedPage page, string? title) => new(
        page.Url.OriginalString,
        page.FinalUrl.AbsoluteUri,
        page.Status,
        page.Bytes,
        Math.Round(page.Elapsed.TotalMilliseconds, 1),
        page.Tries,
        title,
        page.Error);
}
