using Activity7.AsyncWebServer.StaticSite.Caching;
using Microsoft.Extensions.Primitives;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>The files of a directory below <c>/static/</c>.</summary>
internal static class StaticSiteFeature
{
    /// <summary>Where the files appear.</summary>
    public const string Path = "/static";

    /// <summary>What is found there.</summary>
    public const string Summary = "static files";

    /// <summary>The page of a directory that has one of its own.</summary>
    public const string DirectoryPage = "index.html";

    /// <summary>The content type of files whose ending says nothing.</summary>
    public const string UnknownType = "application/octet-stream";

    /// <summary>A copy may be kept but is asked about each time, so that a changed file is seen within a second.</summary>
    private static StringValues CacheControl { get; } = "no-cache";

    /// <summary>
    /// A page of the site may load what is beside it, and no other site may show it in a frame. Scripts and styles are files: those that stand
    /// in a page are not run, since whoever gets text into it would get them in, too.
    /// </summary>
    private static StringValues ContentSecurityPolicy { get; } =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

    /// <summary>The site that comes with the program.</summary>
    public static string BundledDirectory { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "site");

    public static void AddStaticSite(this IServiceCollection services) => services.AddDirectoryBrowser();

    public static void UseStaticSite(this WebApplication app, string directory)
    {
        var (files, types) = (new SiteFiles(directory), ContentTypes.Create());
        var cache = new SiteCache(files, types, app.Services.GetRequiredService<TimeProvider>());
        app.Use(next => new CachedSite(next, cache).AnswerAsync);

        // What is not kept in memory: listings, long files, and all that is not there.
        var server = new FileServerOptions { RequestPath = Path, FileProvider = files };
        server.DefaultFilesOptions.DefaultFileNames = [DirectoryPage];
        server.EnableDirectoryBrowsing = true;
        server.DirectoryBrowserOptions.Formatter = new Listing();
        server.StaticFileOptions.ContentTypeProvider = types;
        server.StaticFileOptions.ServeUnknownFileTypes = true;
        server.StaticFileOptions.DefaultContentType = UnknownType;
        server.StaticFileOptions.OnPrepareResponse = response => SetHeaders(response.Context.Response.Headers);
        app.UseFileServer(server);
    }

    /// <summary>Sets what every file is sent with, from memory or from the disk.</summary>
    public static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = CacheControl;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
    }
}
