namespace Activity7.AsyncScraper.Crawling;

/// <summary>A URL that is to be fetched.</summary>
/// <param name="Id">Its number: URLs are numbered in the order in which they were given or found, from 1.</param>
/// <param name="Url">The URL in normal form.</param>
/// <param name="Depth">The links between it and a URL that the user gave.</param>
/// <param name="IsSitemap">True for a sitemap, whose URLs are as if the user had given them.</param>
/// <param name="MayBePrivate">True if it may be at an address that is not of the public Internet.</param>
internal sealed record PageTask(long Id, string Url, int Depth, bool IsSitemap, bool MayBePrivate)
{
    /// <summary>Scheme, name and port of its server.</summary>
    public string Host => HostOf(Url);

    /// <summary>Scheme, name and port of a URL in normal form: all before the path.</summary>
    public static string HostOf(string url) => url[..url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3)];
}

/// <summary>A URL that a page or a sitemap leads to.</summary>
/// <param name="Url">The URL in normal form.</param>
/// <param name="Depth">The links between it and a URL that the user gave.</param>
/// <param name="IsSitemap">True if an index of sitemaps names it.</param>
/// <param name="MayBePrivate">True if it may be at an address that is not of the public Internet.</param>
internal sealed record FoundUrl(string Url, int Depth, bool IsSitemap, bool MayBePrivate);
