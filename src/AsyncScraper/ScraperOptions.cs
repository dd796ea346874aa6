using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper;

/// <summary>What a run is to do.</summary>
/// <param name="Urls">The pages; none means those of the demonstration site.</param>
/// <param name="Concurrency">The most pages that are fetched at a time, at least 1.</param>
/// <param name="Output">The file for the rows as JSON Lines, or null.</param>
/// <param name="Fetching">How pages are fetched.</param>
internal sealed record ScraperOptions(IReadOnlyList<Uri> Urls, int Concurrency, string? Output, FetchSettings Fetching);
