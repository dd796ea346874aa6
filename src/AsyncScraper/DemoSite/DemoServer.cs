using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// The demonstration site: a web server on this machine's loopback address. What a page holds and how long it takes depends on its
/// path and the settings alone, so every run scrapes the same site.
/// </summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _requests;

    private DemoServer(SiteSettings settings, TimeProvider time)
    {
        _app = Build(settings);
        _app.Use((context, next) =>
        {
            Interlocked.Increment(ref _requests);
            return next(context);
        });
        new Wiki(settings, time).Use(_app);
        _app.UseRouting(); // named, because it would come first by itself
        TopicPages.Map(_app, settings.Seed);
        AwkwardPages.Map(_app);
        EncodedPages.Map(_app);
        HostilePages.Map(_app, time);
        CrawlerPages.Map(_app, settings.Pages);
    }

    /// <summary>The address of the index page.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Five pages, as many as the sheet's example has: the last one fails on its first try.</summary>
    public IReadOnlyList<Uri> ExamplePages => [.. TopicPages.Paths.Append("/flaky/1").Select(UrlOf)];

    /// <summary>The requests so far, of any page.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>The address of a page.</summary>
    /// <param name="path">It begins with a slash.</param>
    public Uri UrlOf(string path) => new(Address, path);

    /// <summary>Starts a small site of its own; it answers when this returns.</summary>
    public static Task<DemoServer> StartAsync(CancellationToken cancellationToken) => StartAsync(new SiteSettings(), cancellationToken);

    /// <summary>Starts a site of its own; it answers when this returns.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port is not for this user.</exception>
    public static Task<DemoServer> StartAsync(SiteSettings settings, CancellationToken cancellationToken) =>
        StartAsync(settings, TimeProvider.System, cancellationToken);

    /// <summary>Starts a site whose wiki and hostile pages wait on a clock of the caller's choice.</summary>
    public static async Task<DemoServer> StartAsync(SiteSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var server = new DemoServer(settings, time);
        try
        {
            await server._app.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the site at once; requests that it still answers are cut off.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(SiteSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // The site is the same everywhere: no settings file in the user's folder and no variable that is set for another server.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders(); // standard output is the result of the scraper
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, settings.Port, listen =>
            {
                if (settings.Certificate is { } certificate)
                {
                    listen.Protocols = HttpProtocols.Http1AndHttp2;
                    listen.UseHttps(certificate);
                }
                else
                {
                    listen.Protocols = HttpProtocols.Http1;
                }
            });
        });
        return builder.Build();
    }
}
