using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// The demonstration site: a web server on a free port of this machine's loopback address. What a page holds and how long it
/// takes depends on its path and a seed alone, so every run scrapes the same site.
/// </summary>
internal sealed class DemoServer : IAsyncDisposable
{
    /// <summary>Decides bodies and latencies.</summary>
    private const int Seed = 7;

    private readonly WebApplication _app;

    private DemoServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        ExamplePages = [.. TopicPages.Paths.Append("/flaky/1").Select(UrlOf)];
    }

    /// <summary>The address of the index page.</summary>
    public Uri Address { get; }

    /// <summary>Five pages, as many as the sheet's example has: the last one fails on its first try.</summary>
    public IReadOnlyList<Uri> ExamplePages { get; }

    /// <summary>The address of a page.</summary>
    /// <param name="path">It begins with a slash.</param>
    public Uri UrlOf(string path) => new(Address, path);

    /// <summary>Starts a site of its own; it answers when this returns.</summary>
    public static async Task<DemoServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // The site is the same everywhere: no settings file in the user's folder and no variable that is set for another server.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders(); // standard output is the result of the scraper
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        TopicPages.Map(app, Seed);
        AwkwardPages.Map(app);
        EncodedPages.Map(app);
        await app.StartAsync(cancellationToken);
        return new DemoServer(app);
    }

    /// <summary>Stops the site at once; requests that it still answers are cut off.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
