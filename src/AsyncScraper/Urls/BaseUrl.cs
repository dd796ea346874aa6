namespace Activity7.AsyncScraper.Urls;

/// <summary>A URL cut where references are joined to it.</summary>
/// <param name="url">The whole URL in normal form.</param>
internal sealed class BaseUrl(string url)
{
    /// <summary>The whole URL, <c>http://host/a/b?c</c>.</summary>
    public string Url { get; } = url;

    /// <summary>Up to the scheme's colon, <c>http:</c>.</summary>
    public string Scheme { get; } = url[..(url.IndexOf(':', StringComparison.Ordinal) + 1)];

    /// <summary>Up to the path, <c>http://host</c>.</summary>
    public string Origin { get; } = url[..PathStart(url)];

    /// <summary>Up to the last slash of the path and with it, <c>http://host/a/</c>.</summary>
    public string Folder { get; } = url[..(url.LastIndexOf('/', PathEnd(url) - 1) + 1)];

    /// <summary>Up to the query, <c>http://host/a/b</c>.</summary>
    public string Path { get; } = url[..PathEnd(url)];

    /// <summary>The absolute form of a relative reference (RFC 3986 §5.2.2), its dot segments still in it.</summary>
    public string Join(ReadOnlySpan<char> reference) => reference switch
    {
        [] => Url,
        ['/', '/', ..] => string.Concat(Scheme, reference),
        ['/', ..] => string.Concat(Origin, reference),
        ['?', ..] => string.Concat(Path, reference),
        _ => string.Concat(Folder, reference),
    };

    private static int PathStart(string url) => url.IndexOf('/', url.IndexOf("//", StringComparison.Ordinal) + 2);

    private static int PathEnd(string url) => url.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? query : url.Length;
}
