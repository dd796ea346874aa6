using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>The files of a directory below <c>/static/</c>.</summary>
internal static class StaticSiteFeature
{
    /// <summary>Where the files appear.</summary>
    public const string Path = "/static";

    /// <summary>What is found there.</summary>
    public const string Summary = "static files";

    /// <summary>The site that comes with the program.</summary>
    public static string BundledDirectory { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "site");

    public static void AddStaticSite(this IServiceCollection services) => services.AddDirectoryBrowser();

    public static void UseStaticSite(this WebApplication app, string directory)
    {
        var server = new FileServerOptions { RequestPath = Path, FileProvider = new SiteFiles(directory) };
        server.DefaultFilesOptions.DefaultFileNames = ["index.html"];
        server.EnableDirectoryBrowsing = true;
        server.DirectoryBrowserOptions.Formatter = new Listing();
        server.StaticFileOptions.ContentTypeProvider = ContentTypes.Create();
        server.StaticFileOptions.ServeUnknownFileTypes = true;
        server.StaticFileOptions.DefaultContentType = "application/octet-stream";

        // A copy may be kept but is asked about each time, so that a changed file is seen at once.
        server.StaticFileOptions.OnPrepareResponse = response => response.Context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        app.UseFileServer(server);
    }
}
