namespace Activity7.AsyncScraper.Output;

/// <summary>What <c>--json</c> prints.</summary>
/// <param name="Concurrency">The most pages that were fetched at a time.</param>
/// <param name="Pages">The pages in the order in which their URLs were given or found.</param>
/// <param name="Summary">What the run did.</param>
internal sealed record ScrapeDocument(int Concurrency, IEnumerable<PageRow> Pages, ScrapeSummary Summary);
