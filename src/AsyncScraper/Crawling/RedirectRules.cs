using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Robots;
using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>Which redirects a crawl follows: those to where it follows links, and those of given URLs to wherever robots.txt lets it.</summary>
/// <param name="scope">Which links are followed.</param>
/// <param name="robots">Knows what hosts allow; null when nobody asks.</param>
internal sealed class RedirectRules(UrlScope scope, RobotsGate? robots)
{
    /// <summary>What to fetch a task on.</summary>
    public FetchTerms TermsOf(PageTask task) =>
        new(CheckRedirect: (target, mayBePrivate, cancellationToken) => CheckAsync(task, target, mayBePrivate, cancellationToken));

    private async ValueTask<bool> CheckAsync(PageTask task, Uri target, bool mayBePrivate, CancellationToken cancellationToken)
    {
        var url = UrlNormalizer.TryNormalize(target) ?? throw new PageException($"redirects to '{target.OriginalString}', which is no URL");
        if (task.Depth > 0 && !scope.Contains(url))
        {
            return false;
        }

        var rules = robots is null ? HostRules.None : await robots.RulesOfAsync(PageTask.HostOf(url), mayBePrivate, cancellationToken);
        if (rules.Robots.Allows(new Uri(url).PathAndQuery))
        {
            return true;
        }

        return rules.ReasonToRefuse(isGiven: task.Depth == 0) is { } reason
            ? throw new PageException($"redirects to {url}: {reason}")
            : false;
    }
}
