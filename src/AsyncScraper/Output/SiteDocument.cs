namespace Activity7.AsyncScraper.Output;

/// <summary>What <c>site --json</c> prints.</summary>
/// <param name="Address">The address of the wiki's first page.</param>
internal sealed record SiteDocument(string Address);
