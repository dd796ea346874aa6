namespace Activity7.AsyncScraper.Sitemaps;

/// <summary>What a sitemap lists.</summary>
/// <param name="IsIndex">True when <paramref name="Locations"/> are further sitemaps, false when they are pages.</param>
/// <param name="Locations">At most 50,000, as written but for white space around them, in the order of the file.</param>
internal sealed record Sitemap(bool IsIndex, IReadOnlyList<string> Locations);
