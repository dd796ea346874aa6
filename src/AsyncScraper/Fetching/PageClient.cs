using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// The HTTP client of a run, made by IHttpClientFactory: total timeout → retries → circuit breaker of the host → timeout of a try →
/// redirects and body → network.
/// </summary>
internal sealed class PageClient : IAsyncDisposable
{
    private const string Name = "pages";

    private readonly ServiceProvider _services;

    /// <summary>Builds the client.</summary>
    /// <param name="settings">How pages are fetched.</param>
    /// <param name="time">The clock of timeouts and waits.</param>
    /// <param name="events">Told of retries and of hosts that are left alone; several at a time.</param>
    public PageClient(FetchSettings settings, TimeProvider time, FetchEvents events)
    {
        var services = new ServiceCollection();
        var client = services.AddHttpClient(Name, http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan; // the pipeline has the timeouts
            http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
            http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, */*;q=0.8");
            http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", ContentCodings.Accepted);
        });
        client.RemoveAllLoggers();

        // A pipeline for each host, since each has a circuit of its own.
        client.AddResilienceHandler(Name, (pipeline, context) => Build(pipeline, context.InstanceName, settings, time, events))
            .SelectPipelineByAuthority();
        client.AddHttpMessageHandler(() => new PageTryHandler(settings));
        client.ConfigurePrimaryHttpMessageHandler(() => new NetworkHandler(settings, new ProxyExceptLoopback(HttpClient.DefaultProxy)));
        _services = services.BuildServiceProvider();
        Http = _services.GetRequiredService<IHttpClientFactory>().CreateClient(Name);
    }

    /// <summary>The client itself.</summary>
    public HttpClient Http { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Build(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, string host, FetchSettings settings, TimeProvider time, FetchEvents events)
    {
        pipeline.TimeProvider = time;
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = settings.TotalTimeout, Name = "page" });
        if (settings.Retries > 0)
        {
            pipeline.AddRetry(RetryRules.Of(settings, time, events.OnRetry));
        }

        pipeline.AddCircuitBreaker(BreakerRules.Of(settings.Breaker, host, events.OnBreak));
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = settings.TryTimeout, Name = "try" });
    }
}
