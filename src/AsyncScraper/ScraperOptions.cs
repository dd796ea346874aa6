using Activity7.AsyncScraper.Cli;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper;

/// <summary>What a run is to do.</summary>
/// <param name="Given">The pages that the user gave, read as they are asked for; null for those of the demonstration site.</param>
/// <param name="Site">The demonstration site.</param>
/// <param name="Fetching">How pages are fetched.</param>
/// <param name="Plan">Where the crawl goes.</param>
/// <param name="Rows">What is taken from pages, and where it goes.</param>
internal sealed record ScraperOptions(IAsyncEnumerable<Uri>? Given, SiteSettings Site, FetchSettings Fetching, CrawlPlan Plan, RowPlan Rows);
