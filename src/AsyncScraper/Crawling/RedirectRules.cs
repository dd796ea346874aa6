using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>Which redirects a crawl follows: those to where it follows links, and those of given URLs to wherever robots.txt lets it.</summary>
/// <param name="scope">Which links are followed.</param>
/// <param name="robots">Says which pages may be fetched.</param>
internal sealed class RedirectRules(UrlScope scope, RobotsCheck robots)
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

        var answer = await robots.AskAsync(url, isGiven: task.Depth == 0, mayBePrivate, cancellationToken);
        return answer.Error is null ? answer.IsAllowed : throw new PageException($"redirects to {url}: {answer.Error}");
    }
}
