using System.Collections.Concurrent;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Robots;

/// <summary>The rules of each host, fetched when its first page is about to be.</summary>
/// <param name="fetcher">Fetches robots.txt.</param>
/// <param name="limits">What of a robots.txt is read.</param>
/// <param name="productToken">The name that groups of rules know this program by.</param>
/// <param name="onDelay">Told of each host that asks for a time between two pages, and of that time; several at a time.</param>
internal sealed class RobotsGate(PageFetcher fetcher, BodyLimits limits, string productToken, Action<string, TimeSpan> onDelay)
{
    /// <summary>A crawl seldom has more hosts at a time. Beyond, all are forgotten and fetched anew: the memory is bounded.</summary>
    private const int MostHosts = 1000;

    private readonly ConcurrentDictionary<string, HostRules> _hosts = new();
    private readonly FetchTerms _terms = new(limits);

    /// <summary>The rules of the host of a page, fetched if nobody has asked before.</summary>
    /// <param name="host">Scheme, name and port.</param>
    /// <param name="mayBePrivate">True if the host may be at an address that is not of the public Internet.</param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    public async ValueTask<HostRules> RulesOfAsync(string host, bool mayBePrivate, CancellationToken cancellationToken)
    {
        if (_hosts.TryGetValue(host, out var known))
        {
            return known;
        }

        if (_hosts.Count >= MostHosts)
        {
            _hosts.Clear();
        }

        var rules = await FetchAsync(host, mayBePrivate, cancellationToken);
        if (rules.Robots.CrawlDelay is { } delay && delay > TimeSpan.Zero)
        {
            onDelay(host, delay);
        }

        return _hosts[host] = rules;
    }

    private async Task<HostRules> FetchAsync(string host, bool mayBePrivate, CancellationToken cancellationToken)
    {
        var page = await fetcher.FetchAsync(new Uri($"{host}/robots.txt"), mayBePrivate, _terms, cancellationToken);
        return page switch
        {
            { Error: null } => new HostRules(RobotsTxt.Parse(page.Body.Span, productToken), null),

            // RFC 9309 §2.3.1.3: what cannot be had by anyone forbids nothing. 429 asks for less, and so does not belong to it.
            { Status: >= 300 and < 500 and not 429 } => HostRules.None,

            // RFC 9309 §2.3.1.4: what is out of reach for now may forbid anything.
            _ => new HostRules(RobotsTxt.DisallowAll, page.Error),
        };
    }
}

/// <summary>What a host allows.</summary>
/// <param name="Robots">Its rules.</param>
/// <param name="Fault">Why they could not be read, in plain words; null when they were, or there are none.</param>
internal sealed record HostRules(RobotsTxt Robots, string? Fault)
{
    /// <summary>Everything is allowed.</summary>
    public static HostRules None { get; } = new(RobotsTxt.AllowAll, null);

    /// <summary>Why a page that the rules forbid is an error; null when it is only left out.</summary>
    /// <param name="isGiven">True if the user gave it, and so waits for an answer.</param>
    public string? ReasonToRefuse(bool isGiven) =>
        Fault is not null ? $"robots.txt cannot be read, and might forbid it: {Fault}"
        : isGiven ? "robots.txt forbids it; --ignore-robots fetches it all the same"
        : null;
}
