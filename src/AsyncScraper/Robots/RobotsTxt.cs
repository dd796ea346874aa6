namespace Activity7.AsyncScraper.Robots;

/// <summary>What the robots.txt of a site lets one crawler fetch (RFC 9309).</summary>
internal sealed class RobotsTxt
{
    /// <summary>What is read of a longer file: the least that RFC 9309 §2.5 allows.</summary>
    public const int MostBytes = 500 * 1024;

    private readonly RobotsRule[] _rules;

    private RobotsTxt(IEnumerable<RobotsRule> rules, TimeSpan? crawlDelay, IReadOnlyList<string> sitemaps)
    {
        // The first one that matches then decides: the most specific, and among equals the one that allows (§2.2.2).
        _rules = [.. rules.OrderByDescending(rule => rule.Octets).ThenByDescending(rule => rule.IsAllow)];
        CrawlDelay = crawlDelay;
        Sitemaps = sitemaps;
    }

    /// <summary>For a site without a robots.txt (§2.3.1.3).</summary>
    public static RobotsTxt AllowAll { get; } = new([], null, []);

    /// <summary>For a site whose robots.txt cannot be reached (§2.3.1.4).</summary>
    public static RobotsTxt DisallowAll { get; } = new([new RobotsRule(isAllow: false, RobotsOctets.OfPattern("/"u8))], null, []);

    /// <summary>
    /// How long the site asks the crawler to wait between two requests, at most a day; null when it does not. Not in the RFC, and common.
    /// </summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The addresses of the site's sitemaps as written, in the order of the file.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>
    /// Reads the first 500 KiB of <paramref name="body"/>, without the line that the limit cuts; nothing in it is an error.
    /// </summary>
    /// <param name="body">UTF-8, with or without a byte order mark.</param>
    /// <param name="productToken">What the crawler is called: letters, digits, hyphens and underscores, in any case.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> body, string productToken)
    {
        var parser = new RobotsParser(productToken);
        var text = WithinLimit(body);
        text = text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;
        foreach (var line in text.SplitAny((byte)'\r', (byte)'\n'))
        {
            parser.Read(new RobotsLine(text[line]));
        }

        return new RobotsTxt(parser.Group.Rules, parser.Group.CrawlDelay, parser.Sitemaps);
    }

    /// <summary>True when the crawler may fetch <paramref name="pathAndQuery"/>, which is any of this site's, as in a request.</summary>
    public bool Allows(string pathAndQuery)
    {
        if (_rules.Length == 0 || pathAndQuery == "/robots.txt")
        {
            return true;
        }

        var path = RobotsOctets.OfPath(pathAndQuery);
        return Array.Find(_rules, rule => rule.Matches(path))?.IsAllow ?? true;
    }

    private static ReadOnlySpan<byte> WithinLimit(ReadOnlySpan<byte> body) =>
        body.Length <= MostBytes ? body : body[..(body[..(MostBytes + 1)].LastIndexOfAny((byte)'\r', (byte)'\n') + 1)];
}
