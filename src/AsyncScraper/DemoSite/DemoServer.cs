using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// The demonstration site: a web server on this machine's loopback address. What a page holds and how long it takes depends on its path
/// and the settings alone, so every run scrapes the same site.
/// </summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StrongBox<long> _requests;

    private DemoServer(WebApplication app, StrongBox<long> requests)
    {
        _app = app;
        _requests = requests;
        Address = new Uri(app.Urls.Single());
        ExamplePages = [.. TopicPages.Paths.Append("/flaky/1").Select(UrlOf)];
    }

    /// <summary>The address of the index page.</summary>
    public Uri Address { get; }

    /// <summary>Five pages, as many as the sheet's example has: the last one fails on its first try.</summary>
    public IReadOnlyList<Uri> ExamplePages { get; }

    /// <summary>How many requests the site was asked so far.</summary>
    public long Requests => Interlocked.Read(ref _requests.Value);

    /// <summary>The address of a page.</summary>
    /// <param name="path">It begins with a slash.</param>
    public Uri UrlOf(string path) => new(Address, path);

    /// <summary>x</summary>
    public static Task<DemoServer> StartAsync(CancellationToken cancellationToken) => StartAsync(new SiteSettings(), cancellationToken);

    /// <summary>Starts a site of its own; it answers when this returns.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DemoServer> StartAsync(SiteSettings settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // The site is the same everywhere: no settings file in the user's folder and no variable that is set for another server.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders(); // standard output is the result of the scraper
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, settings.Port, listener =>
            {
                if (settings.Certificate is { } certificate)
                {
                    listener.UseHttps(certificate);
                }
            });
        });
        var app = builder.Build();
        var requests = new StrongBox<long>();
        var wiki = new WikiPages(settings);
        app.Use(async (context, next) =>
        {
            Interlocked.Increment(ref requests.Value);
            if (!await wiki.TryServeAsync(context))
            {
                await next(context);
            }
        });
        app.UseRouting(); // after the wiki, whose many pages need none
        TopicPages.Map(app, settings.Seed);
        AwkwardPages.Map(app);
        EncodedPages.Map(app);
        HostilePages.Map(app);
        CrawlerPages.Map(app, settings);
        await app.StartAsync(cancellationToken);
        return new DemoServer(app, requests);
    }

    /// <summary>Stops the site at once; requests that it still answers are cut off.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
