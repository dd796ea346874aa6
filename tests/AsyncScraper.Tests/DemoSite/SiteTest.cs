using Activity7.AsyncScraper.DemoSite;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncScraper.Tests.DemoSite;

/// <summary>A test that asks sites of its own, without redirects or decompression.</summary>
public abstract class SiteTest : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected FakeTimeProvider Clock { get; } = new();

    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<DemoServer> StartAsync(SiteSettings settings) => DemoServer.StartAsync(settings, Clock, Token);

    internal Task<HttpResponseMessage> GetAsync(DemoServer site, string path) =>
        _http.GetAsync(site.UrlOf(path), HttpCompletionOption.ResponseHeadersRead, Token);

    internal Task<string> GetStringAsync(DemoServer site, string path) => _http.GetStringAsync(site.UrlOf(path), Token);

    internal async Task<int> StatusAsync(DemoServer site, string path)
    {
        using var response = await GetAsync(site, path);
        return (int)response.StatusCode;
    }
}
