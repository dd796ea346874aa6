using Activity7.AsyncScraper.Input;

namespace Activity7.AsyncScraper.Urls;

/// <summary>Turns the references of one page into absolute URLs in their normal form.</summary>
/// <param name="baseUrl">
/// What relative references are relative to (RFC 3986 §5.1): the address of the page, or its <c>base</c> element's. Absolute, http or
/// https.
/// </param>
/// <exception cref="ArgumentException"><paramref name="baseUrl"/> is of another scheme.</exception>
/// <exception cref="UriFormatException">Its host has no form in ASCII.</exception>
internal sealed class LinkResolver(Uri baseUrl)
{
    /// <summary>The longest URL, and the longest reference, that is one: the length that RFC 9110 §4.1 asks everybody to support.</summary>
    public const int MostCharacters = 8_000;

    private readonly BaseUrl _base = new(UrlNormalizer.Normalize(baseUrl));

    /// <summary>The URL that <paramref name="reference"/> leads to, in normal form and without its fragment.</summary>
    /// <returns>Null when it is no URL, not of the web, or longer than <see cref="MostCharacters"/>.</returns>
    public string? Resolve(string reference) => PlainReference.Resolve(_base, reference) ?? ResolveAny(reference);

    /// <summary>The same for every reference, and slower.</summary>
    public string? ResolveAny(string reference)
    {
        var text = WebText.Clean(reference);
        return text.Length <= MostCharacters
            && Absolute(text) is { } absolute
            && Uri.TryCreate(absolute, UriKind.Absolute, out var url)
            && WebAddress.IsWeb(url)
            && UrlNormalizer.TryNormalize(url) is { Length: <= MostCharacters } normal ? normal : null;
    }

    /// <summary>The reference with scheme and host, null when its scheme is not one of the web.</summary>
    private string? Absolute(string reference)
    {
        var scheme = WebText.SchemeOf(reference);
        if (scheme.Length == 0)
        {
            return _base.Join(WebText.WithTwoSlashes(reference));
        }

        if (!scheme.Equals("http:", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("https:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // "https:page" means a page of the same site to a browser when the base is of that scheme, and a host otherwise.
        var rest = reference.AsSpan(scheme.Length);
        return scheme.Equals(_base.Scheme, StringComparison.OrdinalIgnoreCase) && rest is not ['/', '/', ..]
            ? _base.Join(rest)
            : $"{scheme}//{rest.TrimStart('/')}";
    }
}
