using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Activity7.AsyncScraper.Crawling;
using Activity7.AsyncScraper.Input;
using Activity7.AsyncScraper.Urls;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Cli;

/// <summary>The options that say where a crawl goes, and how fast.</summary>
internal sealed class CrawlOptions
{
    // 8: what Scrapy allows itself for one site (CONCURRENT_REQUESTS_PER_DOMAIN); the URLs of a list are often of one.
    // 500 connections, some 130 files of the program itself and as many in reserve leave room in the 1,024 that a shell usually grants.
    private readonly Option<int> _concurrency = OptionChecks.Number("--concurrency", "K", "Pages fetched at a time", 1, 500, 8);

    private readonly Option<int?> _perHost = OptionChecks.OptionalNumber(
        "--per-host", "K", "Pages fetched at a time from one host", 1, 500, "as --concurrency");

    // 0: what Scrapy and wget2 do. A robots.txt that asks for more gets it.
    private readonly Option<double> _delay = OptionChecks.Number(
        "--delay", "S", "Least seconds between the starts of two pages of a host; a longer Crawl-delay of its robots.txt comes first", 0.0, 3600.0, 0.0);

    private readonly Option<int> _depth = OptionChecks.Number("--depth", "N", "Follow links, at most N of them away from a given URL", 0, 1_000_000, 0);

    private readonly Option<long?> _maxPages = OptionChecks.OptionalNumber(
        "--max-pages", "N", "Fetch at most so many pages", 1L, 1_000_000_000, "no limit");

    private readonly Option<bool> _sameHost = new("--same-host")
    {
        Description = "Follow only links to the hosts of the given URLs, and to where those redirect",
    };

    private readonly Option<string[]> _allow = OptionChecks.Repeated(
        "--allow", "DOMAIN", "Follow only links to this domain and those below it; with --same-host, to these too", DomainName.Parse);

    private readonly Option<Regex[]> _include = OptionChecks.Repeated(
        "--include", "REGEX", "Follow only links whose URL matches", UrlPattern.Parse);

    private readonly Option<Regex[]> _exclude = OptionChecks.Repeated(
        "--exclude", "REGEX", "Follow no link whose URL matches", UrlPattern.Parse);

    private readonly Option<Uri[]> _sitemaps = OptionChecks.Repeated(
        "--sitemap", "URL", "Also scrape the pages that this sitemap lists, as far as the options above let links be followed", WebAddress.Parse);

    private readonly Option<bool> _ignoreRobots = new("--ignore-robots")
    {
        Description = "In a crawl, do not heed robots.txt, rel=nofollow, meta robots and X-Robots-Tag",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _concurrency, _perHost, _delay, _depth, _maxPages, _sameHost, _allow, _include, _exclude, _sitemaps, _ignoreRobots,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    public CrawlPlan Read(ToolContext context)
    {
        var sitemaps = context.Get(_sitemaps);
        var depth = context.Get(_depth);
        return new CrawlPlan(
            new CrawlSettings(
                context.Get(_concurrency),
                context.Find(_perHost) ?? context.Get(_concurrency),
                TimeSpan.FromSeconds(context.Get(_delay)),
                context.Find(_maxPages)),
            depth,
            sitemaps,

            // URLs that a person lists are fetched as a browser would; a program that finds its own way asks whether it may.
            ObeysRobots: (depth > 0 || sitemaps.Length > 0) && !context.Get(_ignoreRobots),
            context.Get(_sameHost),
            context.Get(_allow),
            context.Get(_include),
            context.Get(_exclude));
    }
}

/// <summary>Where a crawl goes, and how fast.</summary>
/// <param name="Settings">How fast.</param>
/// <param name="Depth">The most links between a page and a URL that the user gave.</param>
/// <param name="Sitemaps">The sitemaps that the user gave.</param>
/// <param name="ObeysRobots">True if hosts and pages are asked whether they may be crawled.</param>
/// <param name="IsSameHost">True if links to the hosts of given URLs are followed.</param>
/// <param name="Domains">The domains to which links are followed.</param>
/// <param name="Include">The patterns of which a followed link matches one.</param>
/// <param name="Exclude">The patterns of which a followed link matches none.</param>
internal sealed record CrawlPlan(
    CrawlSettings Settings,
    int Depth,
    IReadOnlyList<Uri> Sitemaps,
    bool ObeysRobots,
    bool IsSameHost,
    IReadOnlyList<string> Domains,
    IReadOnlyList<Regex> Include,
    IReadOnlyList<Regex> Exclude)
{
    /// <summary>What a crawl that is gone on with has to agree in, by option.</summary>
    public IEnumerable<KeyValuePair<string, string>> Signature =>
    [
        new("--depth", Depth.ToString(CultureInfo.InvariantCulture)),
        new("--same-host", IsSameHost ? "given" : "not given"),
        new("--allow", string.Join(' ', Domains)),
        new("--include", string.Join(' ', Include)),
        new("--exclude", string.Join(' ', Exclude)),
        new("--ignore-robots", ObeysRobots || Depth == 0 ? "not given" : "given"),
    ];
}
