using System.CommandLine;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Cli;

/// <summary>The options that say what the demonstration site is like.</summary>
/// <param name="pages">The pages of its wiki, where the user does not say.</param>
/// <param name="latencyMilliseconds">How long they take, where the user does not say.</param>
internal sealed class SiteOptions(int pages = 1_000, int latencyMilliseconds = 0)
{
    private readonly Option<int> _pages = OptionChecks.Number("--site-pages", "N", "Pages of the demonstration site's wiki", 1, 1_000_000, pages);

    private readonly Option<int> _bytes = OptionChecks.Number("--site-bytes", "N", "Length of a page of the wiki, in bytes", 500, 1_000_000, 10_000);

    private readonly Option<int> _latency = OptionChecks.Number(
        "--site-latency", "MS", "Milliseconds that a page of the wiki takes to answer", 0, 60_000, latencyMilliseconds);

    private readonly Option<double> _failures = OptionChecks.Number(
        "--site-failures", "P", "Share of the wiki's answers that are 503 instead of the page", 0.0, 1.0, 0.0);

    private readonly Option<int> _seed = OptionChecks.Number("--site-seed", "N", "What decides texts, links and failures", 0, int.MaxValue, 7);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _pages, _bytes, _latency, _failures, _seed })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    public SiteSettings Read(ToolContext context) => new()
    {
        Pages = context.Get(_pages),
        PageBytes = context.Get(_bytes),
        Latency = TimeSpan.FromMilliseconds(context.Get(_latency)),
        FailureRate = context.Get(_failures),
        Seed = context.Get(_seed),
    };
}
