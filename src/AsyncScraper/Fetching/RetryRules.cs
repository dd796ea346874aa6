using System.Net.Sockets;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>Which failures are tried again, and how long to wait before.</summary>
internal static class RetryRules
{
    /// <summary>The retries of <paramref name="settings"/>, for one page.</summary>
    /// <param name="settings">How often, and how long at most.</param>
    /// <param name="time">The clock that a date in <c>Retry-After</c> is compared with.</param>
    /// <param name="onRetry">Told of each retry before the wait for it.</param>
    public static HttpRetryStrategyOptions Of(FetchSettings settings, TimeProvider time, Action<RetryNotice> onRetry) => new()
    {
        MaxRetryAttempts = settings.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = settings.RetryDelay,
        ShouldHandle = arguments => ValueTask.FromResult(
            MayPass(arguments.Outcome)
            && (WaitFor(arguments.Outcome, settings, time) is not { } wait || wait < TimeLeft(arguments.Context, settings, time))),
        DelayGenerator = arguments => ValueTask.FromResult(WaitFor(arguments.Outcome, settings, time)),
        OnRetry = arguments =>
        {
            var request = arguments.Context.GetRequestMessage()!;
            var reason = ReasonOf(arguments.Outcome);
            FetchTrace.Of(request).FailTry(reason);
            onRetry(new RetryNotice(request.RequestUri!, reason, arguments.AttemptNumber + 1, arguments.RetryDelay));
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>
    /// The wait that the server asks for, as seconds or as a date (RFC 9110 §10.2.3); null when it does not, zero when the date has
    /// passed.
    /// </summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider time)
    {
        if (response is null || !response.Headers.NonValidated.TryGetValues("Retry-After", out var values))
        {
            return null;
        }

        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero
            : wait ?? (IsNumber(values.ToString()) ? TimeSpan.MaxValue : null); // of more seconds than the parser takes
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>True for 408, 429 and 5xx, timeouts and broken connections: what also counts against the host.</summary>
    public static bool IsTransient(Outcome<HttpResponseMessage> outcome) => HttpClientResiliencePredicates.IsTransient(outcome);

    /// <summary>How long to wait, where that is known: what the server asks for, or the rest of the time that its host is left alone.</summary>
    /// <remarks>
    /// At the end of that time one page probes the host, and for the others nothing or a moment is left: they back off as usual, since they would
    /// spend their retries before the probe is answered.
    /// </remarks>
    private static TimeSpan? WaitFor(Outcome<HttpResponseMessage> outcome, FetchSettings settings, TimeProvider time) =>
        outcome.Exception is BrokenCircuitException broken
            ? broken.RetryAfter >= settings.RetryDelay ? broken.RetryAfter : null
            : RetryAfter(outcome.Result, time);

    /// <summary>
    /// True for transient failures and for a host that is left alone for now. A host name that does not exist will not exist in a second either,
    /// a certificate will not be better, and a server that does not speak HTTP will not have learnt it.
    /// </summary>
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is BrokenCircuitException
        || (IsTransient(outcome) && !(outcome.Exception is HttpRequestException exception && IsLasting(exception)));

    private static bool IsLasting(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => true,

        // A connection that breaks while it is being secured may hold the next time.
        HttpRequestError.SecureConnectionError => exception.InnerException is not IOException,
        _ => exception.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound },
    };

    private static TimeSpan TimeLeft(ResilienceContext context, FetchSettings settings, TimeProvider time) =>
        settings.TotalTimeout - time.GetElapsedTime(FetchTrace.Of(context.GetRequestMessage()!).Started);

    private static string ReasonOf(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } exception ? FetchErrors.Describe(exception) : FetchErrors.Describe(outcome.Result!.StatusCode);
}
