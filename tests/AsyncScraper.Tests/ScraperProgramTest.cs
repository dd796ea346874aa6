using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>What a test of the built program has: a site to scrape and a folder of its own.</summary>
public abstract class ScraperProgramTest : IAsyncLifetime
{
    internal const string Program = "AsyncScraper";

    private DemoServer? _site;

    internal DemoServer Site => _site!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TemporaryFolder Folder { get; } = new();

    public async ValueTask InitializeAsync() => _site = await DemoServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Url(string path) => Site.UrlOf(path).AbsoluteUri;
}
