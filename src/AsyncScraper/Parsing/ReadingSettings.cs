namespace Activity7.AsyncScraper.Parsing;

/// <summary>How pages are read.</summary>
/// <param name="Selections">What is picked out besides the title and the links.</param>
/// <param name="MaxLinks">The most different links of one page, at least 1.</param>
/// <param name="IgnoreRobots">True to take links that are marked <c>rel=nofollow</c> like any other.</param>
internal sealed record ReadingSettings(IReadOnlyList<Selection> Selections, int MaxLinks, bool IgnoreRobots)
{
    /// <summary>What one sitemap may hold (sitemaps.org protocol): a page with more is a trap, or a list that belongs into one.</summary>
    public const int DefaultMaxLinks = 50_000;
}
