using Microsoft.Extensions.Http.Resilience;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>When the circuit of a host opens: tries then fail at once, and spare a host that is in trouble.</summary>
internal static class BreakerRules
{
    /// <summary>The circuit breaker of one host.</summary>
    /// <param name="settings">When it opens, and for how long.</param>
    /// <param name="host">What the host is called.</param>
    /// <param name="onBreak">Told each time that it opens.</param>
    public static HttpCircuitBreakerStrategyOptions Of(BreakerSettings settings, string host, Action<BreakNotice> onBreak) => new()
    {
        FailureRatio = settings.FailureRatio,
        MinimumThroughput = settings.MinimumTries,
        SamplingDuration = settings.Window,
        BreakDuration = settings.Pause,
        ShouldHandle = arguments => ValueTask.FromResult(RetryRules.IsTransient(arguments.Outcome)),
        OnOpened = arguments =>
        {
            onBreak(new BreakNotice(host, arguments.BreakDuration));
            return ValueTask.CompletedTask;
        },
    };
}
