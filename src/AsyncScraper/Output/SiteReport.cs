using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Output;

/// <summary>What <c>site --json</c> prints once the site answers.</summary>
/// <param name="Address">The address of the index page.</param>
/// <param name="Wiki">The page from which the whole wiki can be reached.</param>
/// <param name="Pages">The pages of the wiki.</param>
/// <param name="PageBytes">The length of each, in bytes.</param>
/// <param name="LatencyMilliseconds">How long each answer waits.</param>
/// <param name="FailureRate">The probability that a try fails.</param>
/// <param name="Seed">What decides texts, links and failures.</param>
internal sealed record SiteReport(
    string Address, string Wiki, int Pages, int PageBytes, double LatencyMilliseconds, double FailureRate, int Seed)
{
    /// <summary>The report of a site that has started.</summary>
    public static SiteReport Of(DemoServer site, SiteSettings settings) => new(
        site.Address.AbsoluteUri,
        site.UrlOf("/wiki/0").AbsoluteUri,
        settings.Pages,
        settings.PageBytes,
        settings.Latency.TotalMilliseconds,
        settings.FailureRate,
        settings.Seed);
}
