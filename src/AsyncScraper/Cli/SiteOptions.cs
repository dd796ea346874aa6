using System.CommandLine;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Cli;

/// <summary>The options with which a user says what the demonstration site is to be.</summary>
internal sealed class SiteOptions
{
    private readonly Option<int> _pages;
    private readonly Option<int> _bytes;
    private readonly Option<int> _latency;
    private readonly Option<double> _failures;
    private readonly Option<int> _seed;

    /// <summary>Makes the options.</summary>
    /// <param name="defaultPages">The number of pages when none is given.</param>
    /// <param name="defaultLatency">The latency when none is given: milliseconds.</param>
    public SiteOptions(int defaultPages = 1_000, int defaultLatency = 0)
    {
        var defaults = new SiteSettings();
        _pages = OptionChecks.Number("--site-pages", "N", "Pages of the demonstration site's wiki", 1, 1_000_000, defaultPages);
        _bytes = OptionChecks.Number("--site-bytes", "N", "Length of each of them, in bytes", 500, 1_000_000, defaults.PageBytes);
        _latency = OptionChecks.Number("--site-latency", "MS", "How long each of them takes, in milliseconds", 0, 60_000, defaultLatency);
        _failures = OptionChecks.Number(
            "--site-failures", "P", "Probability that a try of one of them fails with 503; 1 is a site that is down", 0, 1, defaults.FailureRate);
        _seed = OptionChecks.Number("--site-seed", "N", "Decides their texts, links and failures", 0, int.MaxValue, defaults.Seed);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_pages);
        command.Options.Add(_bytes);
        command.Options.Add(_latency);
        command.Options.Add(_failures);
        command.Options.Add(_seed);
    }

    /// <summary>What the user asked for, on a free port.</summary>
    public SiteSettings Read(ToolContext context) => new(
        context.Get(_pages),
        context.Get(_bytes),
        TimeSpan.FromMilliseconds(context.Get(_latency)),
        context.Get(_failures),
        context.Get(_seed));
}
