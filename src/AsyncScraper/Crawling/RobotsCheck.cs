using Activity7.AsyncScraper.Robots;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>Asks robots.txt before a URL is fetched, as a page or as the target of a redirect.</summary>
/// <param name="gate">Knows what hosts allow; null when nobody asks, so that everything is allowed.</param>
internal sealed class RobotsCheck(RobotsGate? gate)
{
    /// <summary>True if robots.txt is asked at all.</summary>
    public bool Asks => gate is not null;

    /// <summary>What robots.txt says about a URL.</summary>
    /// <param name="url">The URL in normal form.</param>
    /// <param name="isGiven">True if it stands for a URL that the user gave, and so waits for an answer.</param>
    /// <param name="mayBePrivate">True if it may be at an address that is not of the public Internet.</param>
    /// <param name="cancellationToken">Ends the fetch of robots.txt.</param>
    public async ValueTask<RobotsAnswer> AskAsync(string url, bool isGiven, bool mayBePrivate, CancellationToken cancellationToken)
    {
        var rules = gate is null ? HostRules.None : await gate.RulesOfAsync(PageTask.HostOf(url), mayBePrivate, cancellationToken);
        var isAllowed = rules.Robots.Allows(new Uri(url).PathAndQuery);
        return new RobotsAnswer(isAllowed, isAllowed ? null : rules.ReasonToRefuse(isGiven), rules.Robots.CrawlDelay ?? TimeSpan.Zero);
    }
}

/// <summary>What robots.txt says about a URL.</summary>
/// <param name="IsAllowed">True if it may be fetched.</param>
/// <param name="Error">Why it is an error that it may not; null when it may, or is only left out.</param>
/// <param name="CrawlDelay">How long its host asks to wait between two pages.</param>
internal sealed record RobotsAnswer(bool IsAllowed, string? Error, TimeSpan CrawlDelay);
