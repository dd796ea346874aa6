namespace Activity7.AsyncScraper.Urls;

/// <summary>Turns the references of one page into absolute URLs in their normal form.</summary>
/// <param name="baseUrl">What relative references are relative to (RFC 3986 §5.1): the address of the page, or its <c>base</c> element's.</param>
internal sealed class LinkResolver(Uri baseUrl)
{
    /// <summary>The URL that <paramref name="reference"/> leads to, in normal form and without its fragment.</summary>
    /// <returns>Null when it is no URL or not of the web.</returns>
    public string? Resolve(string reference) =>
        Uri.TryCreate(baseUrl, reference.Trim(), out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;
}
