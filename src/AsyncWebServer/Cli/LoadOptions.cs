using System.CommandLine;
using Activity7.AsyncWebServer.Limits;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer.Cli;

/// <summary>The options that bound what clients can ask of the server, and how long it goes on for them when it is stopped.</summary>
internal sealed class LoadOptions
{
    // 10,000 watchers of the page and some others.
    private readonly Option<int> _maximumConnections = OptionChecks.Number(
        "--max-connections", "N", "The most connections at a time; others wait until one is closed", 1, 1_000_000, 12_000);

    private readonly Option<int> _rateLimit = OptionChecks.Number(
        "--rate-limit", "N", "Requests a second from one address, 0 for no limit; this machine's own are not counted", 0, 1_000_000, 100);

    private readonly Option<bool> _rateLimitLoopback = new("--rate-limit-loopback")
    {
        Description = "Count the requests from this machine, too",
    };

    private readonly Option<double> _notice = OptionChecks.Number(
        "--notice", "S", "Seconds that the server, when stopped, still takes requests but is not ready, so that a load balancer sees it", 0.0, 300, 0);

    private readonly Option<double> _drain = OptionChecks.Number(
        "--drain", "S", "Seconds that requests in flight get to finish when stopped", 0.0, 300, 5);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _maximumConnections, _rateLimit, _rateLimitLoopback, _notice, _drain })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What clients can ask.</summary>
    public LimitOptions Limits(ToolContext context) =>
        new(context.Get(_maximumConnections), new RateLimit(context.Get(_rateLimit), context.Get(_rateLimitLoopback)));

    /// <summary>How long requests are still taken when the server is stopped.</summary>
    public TimeSpan Notice(ToolContext context) => TimeSpan.FromSeconds(context.Get(_notice));

    /// <summary>How long requests in flight may take to finish after that.</summary>
    public TimeSpan Drain(ToolContext context) => TimeSpan.FromSeconds(context.Get(_drain));

    /// <summary>Both together.</summary>
    public TimeSpan Stopping(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(_notice) + parsed.GetValue(_drain));
}
