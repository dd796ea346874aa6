using System.Collections.Concurrent;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Tests.Fetching;

/// <summary>A demonstration site, fetched on a clock whose retries cost no time and whose timeouts never come.</summary>
public abstract class FetchingTest : IAsyncLifetime
{
    private readonly ConcurrentQueue<RetryNotice> _notices = new();
    private DemoServer? _site;

    internal static FetchSettings Settings { get; } = new(TimeSpan.FromHours(1), Retries: 0, MaxRedirects: 10, MaxBytes: 2_000_000, "Tests/1.0");

    internal DemoServer Site => _site!;

    internal QuickClock Clock { get; } = new(wait => wait < TimeSpan.FromMinutes(10));

    internal IReadOnlyList<RetryNotice> Notices => [.. _notices];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await DemoServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<FetchedPage> FetchAsync(string path, FetchSettings settings) => FetchAsync(Site.UrlOf(path), settings, Clock);

    internal async Task<FetchedPage> FetchAsync(Uri url, FetchSettings settings, TimeProvider time)
    {
        await using var client = new PageClient(settings, time, _notices.Enqueue);
        return await new PageFetcher(client.Http, time).FetchAsync(url, Token);
    }
}
