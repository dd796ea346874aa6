using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// The HTTP client of a run, made by IHttpClientFactory: total timeout → retries → timeout of a try → redirects and body → network.
/// </summary>
internal sealed class PageClient : IAsyncDisposable
{
    private const string Name = "pages";

    private readonly ServiceProvider _services;

    /// <summary>Builds the client.</summary>
    /// <param name="settings">How pages are fetched.</param>
    /// <param name="time">The clock of timeouts and waits.</param>
    /// <param name="onRetry">Told of each retry; several at a time.</param>
    public PageClient(FetchSettings settings, TimeProvider time, Action<RetryNotice> onRetry)
    {
        var services = new ServiceCollection();
        var client = services.AddHttpClient(Name, http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan; // the pipeline has the timeouts
            http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
            http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, */*;q=0.8");
        });
        client.RemoveAllLoggers();
        client.AddResilienceHandler(Name, pipeline => Build(pipeline, settings, time, onRetry));
        client.AddHttpMessageHandler(() => new PageTryHandler(settings));
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // PageTryHandler follows them, to see loops and to say where they led
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            ConnectCallback = Connections.OpenAsync,
            Proxy = new ProxyExceptLoopback(HttpClient.DefaultProxy),
        });
        _services = services.BuildServiceProvider();
        Http = _services.GetRequiredService<IHttpClientFactory>().CreateClient(Name);
    }

    /// <summary>The client itself.</summary>
    public HttpClient Http { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Build(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, FetchSettings settings, TimeProvider time, Action<RetryNotice> onRetry)
    {
        pipeline.TimeProvider = time;
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = settings.TotalTimeout, Name = "page" });
        if (settings.Retries > 0)
        {
            pipeline.AddRetry(RetryRules.Of(settings, time, onRetry));
        }

        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = settings.TryTimeout, Name = "try" });
    }
}
