namespace Activity7.AsyncScraper.Crawling;

/// <summary>How a crawl goes about.</summary>
/// <param name="Concurrency">The most pages that are fetched at a time, at least 1.</param>
/// <param name="PerHost">The most of them from one host, at least 1.</param>
/// <param name="Delay">The least time between the starts of two pages of a host.</param>
/// <param name="MaxPages">The most pages that are fetched; null for all.</param>
internal sealed record CrawlSettings(int Concurrency, int PerHost, TimeSpan Delay, long? MaxPages);
