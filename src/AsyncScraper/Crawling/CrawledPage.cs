using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>A task that is done.</summary>
/// <param name="Task">The task.</param>
/// <param name="Row">What came of it; null when robots.txt forbids it and nobody but a link asked for it.</param>
/// <param name="Found">Where it leads to.</param>
internal sealed record CrawledPage(PageTask Task, PageRow? Row, IReadOnlyList<FoundUrl> Found);
