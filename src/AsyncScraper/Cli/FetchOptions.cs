using System.CommandLine;
using Activity7.AsyncScraper.Fetching;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Cli;

/// <summary>The options that say how pages are fetched.</summary>
internal sealed class FetchOptions
{
    /// <summary>The name that robots.txt and servers know the program by.</summary>
    public const string ProductToken = "AsyncScraper";

    private const string DefaultUserAgent = $"{ProductToken}/1.0 (Activity 7)";

    // 10 s, 30 s and 3 retries: the standard pipeline of Microsoft.Extensions.Http.Resilience.
    private readonly Option<double> _timeout = OptionChecks.Number(
        "--timeout", "S", "Seconds for one try of a page, to its last byte", 0.1, 3600.0, 10.0);

    private readonly Option<double?> _totalTimeout = OptionChecks.OptionalNumber(
        "--total-timeout", "S", "Seconds for all tries of a page and the waits between them", 0.1, 36_000.0, "three times --timeout");

    private readonly Option<int> _retries = OptionChecks.Number(
        "--retries", "N", "Further tries after a timeout, a broken connection, 408, 429 or 5xx", 0, 10, 3);

    // Half a second lets a server restart or shed load, and three retries (0.5 + 1 + 2 s) leave most of the total time to the tries.
    private readonly Option<double> _retryDelay = OptionChecks.Number(
        "--retry-delay", "S", "Seconds before the first retry, on average; twice as long each time. A server's Retry-After comes first", 0.01, 60.0, 0.5);

    // Half: a server that answers every other request is in trouble, not merely flaky. 20 tries, because of fewer a half says little.
    private readonly Option<double> _breakerRatio = OptionChecks.Number(
        "--breaker-ratio", "R", "Leave a host alone for a while when this share of its tries fails", 0.01, 1.0, 0.5);

    private readonly Option<int> _breakerTries = OptionChecks.Number(
        "--breaker-tries", "N", "Tries of a host within --breaker-window below which it is not left alone", 2, 100_000, 20);

    // 30 s and 5 s: the standard pipeline again.
    private readonly Option<double> _breakerWindow = OptionChecks.Number(
        "--breaker-window", "S", "Seconds over which the tries of a host are counted", 0.5, 3600.0, 30.0);

    private readonly Option<double> _breakerPause = OptionChecks.Number(
        "--breaker-pause", "S", "Seconds for which a host is left alone before one try probes it", 0.5, 3600.0, 5.0);

    // 10: what aiohttp, the library of the sheet, follows; 20 is where browsers stop (Fetch standard).
    private readonly Option<int> _redirects = OptionChecks.Number("--max-redirects", "N", "Redirects followed for one page", 0, 20, 10);

    // Far above real HTML pages, and as many as are fetched at a time fit in memory.
    private readonly Option<long> _bytes = OptionChecks.Number(
        "--max-bytes", "N", "Longest body that is read, in bytes", 1L, 1_000_000_000, 10_000_000);

    // 200: where Apache's mod_deflate stops (DeflateInflateRatioLimit).
    private readonly Option<int> _ratio = OptionChecks.Number(
        "--max-ratio", "N", "Most bytes that one byte of a compressed body may become; short bodies may do more", 1, 2000, 200);

    private readonly Option<string> _agent = new("--user-agent")
    {
        HelpName = "TEXT",
        Description = "What to tell servers that this program is (1 to 200 printable ASCII characters)",
        DefaultValueFactory = _ => DefaultUserAgent,
        CustomParser = result => OptionChecks.One(result, ParseUserAgent),
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Let links and redirects of public pages lead to this machine, private networks and cloud metadata; "
            + "URLs that you give yourself may always be there",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _timeout, _totalTimeout, _retries, _retryDelay, _breakerRatio, _breakerTries, _breakerWindow, _breakerPause, _redirects, _bytes, _ratio,
            _agent, _allowPrivate,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    public FetchSettings Read(ToolContext context)
    {
        var timeout = context.Get(_timeout);
        return new FetchSettings
        {
            TryTimeout = TimeSpan.FromSeconds(timeout),
            TotalTimeout = TimeSpan.FromSeconds(context.Find(_totalTimeout) ?? 3 * timeout),
            Retries = context.Get(_retries),
            RetryDelay = TimeSpan.FromSeconds(context.Get(_retryDelay)),
            Breaker = new BreakerSettings(
                context.Get(_breakerRatio),
                context.Get(_breakerTries),
                TimeSpan.FromSeconds(context.Get(_breakerWindow)),
                TimeSpan.FromSeconds(context.Get(_breakerPause))),
            MaxRedirects = context.Get(_redirects),
            Body = new BodyLimits(context.Get(_bytes), context.Get(_ratio)),
            UserAgent = context.Get(_agent),
            AllowsPrivate = context.Get(_allowPrivate),
        };
    }

    private static string ParseUserAgent(string text) =>
        text.Length is >= 1 and <= 200 && text.All(character => character is >= ' ' and <= '~')
            ? text
            : throw new FormatException("it takes 1 to 200 printable ASCII characters");
}
