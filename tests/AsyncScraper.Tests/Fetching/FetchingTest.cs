using System.Collections.Concurrent;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Tests.Fetching;

/// <summary>A demonstration site, fetched on a clock whose retries cost no time and whose timeouts never come.</summary>
public abstract class FetchingTest : IAsyncLifetime
{
    private readonly ConcurrentQueue<RetryNotice> _notices = new();
    private DemoServer? _site;

    private readonly ConcurrentQueue<BreakNotice> _breaks = new();

    internal static FetchSettings Settings { get; } = new()
    {
        TryTimeout = TimeSpan.FromHours(1),
        TotalTimeout = TimeSpan.FromHours(3),
        Retries = 0,
        RetryDelay = TimeSpan.FromSeconds(0.5),
        Breaker = new BreakerSettings(1, MinimumTries: 1_000_000, Window: TimeSpan.FromSeconds(30), Pause: TimeSpan.FromSeconds(5)),
        MaxRedirects = 10,
        Body = new BodyLimits(MaxBytes: 2_000_000, MaxRatio: 2000),
        UserAgent = "Tests/1.0",
        AllowsPrivate = false,
    };

    internal DemoServer Site => _site!;

    internal QuickClock Clock { get; } = new(wait => wait < TimeSpan.FromMinutes(10));

    internal IReadOnlyList<RetryNotice> Notices => [.. _notices];

    internal IReadOnlyList<BreakNotice> Breaks => [.. _breaks];

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
        await using var client = Client(settings, time);
        return await new PageFetcher(client.Http, time).FetchAsync(url, mayBePrivate: true, Token);
    }

    internal PageClient Client(FetchSettings settings, TimeProvider time) => new(settings, time, new FetchEvents(_notices.Enqueue, _breaks.Enqueue));

    /// <summary>The usual settings with time limits in the usual proportion.</summary>
    internal static FetchSettings Within(TimeSpan tryTimeout) => Settings with { TryTimeout = tryTimeout, TotalTimeout = 3 * tryTimeout };
}
