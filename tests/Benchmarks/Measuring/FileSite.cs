using Activity7.Benchmarks.Tools;
using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Benchmarks.Measuring;

/// <summary>
/// The wiki of AsyncScraper's demonstration site as files, served by one worker of nginx. It needs a half to a quarter of the processor
/// time of the site itself, which the contenders then have for themselves.
/// </summary>
/// <param name="folder">Holds the files.</param>
/// <param name="nginx">The server.</param>
internal sealed class FileSite(TemporaryFolder folder, ServerProcess nginx) : IAsyncDisposable
{
    /// <summary>Page 0, which leads to all others.</summary>
    public string Start => $"{nginx.Address}/wiki/0";

    /// <summary>Makes a site and serves it; it answers when this returns.</summary>
    /// <param name="nginx">The path of the server.</param>
    /// <param name="pages">The number of pages, of 10 kB each.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    /// <exception cref="ToolException">The server does not start.</exception>
    public static async Task<FileSite> StartAsync(string nginx, int pages, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            await SaveAsync(http, folder, pages, cancellationToken);
            return new FileSite(folder, await Nginx.StartAsync(nginx, folder.Path, "root site;", "/robots.txt", cancellationToken));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The address of each page.</summary>
    public IEnumerable<string> Urls(int pages) => Enumerable.Range(0, pages).Select(page => $"{nginx.Address}/wiki/{page}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await nginx.DisposeAsync();
        folder.Dispose();
    }

    private static async Task SaveAsync(HttpClient http, TemporaryFolder folder, int pages, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder["site/wiki"]);

        // Without the sitemap of the original: not everyone reads it, and all are to find the pages in the same way.
        await File.WriteAllTextAsync(folder["site/robots.txt"], "User-agent: *\nDisallow: /private/\n", cancellationToken);
        string[] arguments = ["site", "--site-pages", $"{pages}"];
        await using var original = await ServerProcess.StartAsync(Toolbox.Own("AsyncScraper"), arguments, cancellationToken);
        await Parallel.ForEachAsync(Enumerable.Range(0, pages), cancellationToken, async (page, token) =>
            await File.WriteAllBytesAsync(
                folder[$"site/wiki/{page}"], await http.GetByteArrayAsync($"{original.Address}/wiki/{page}", token), token));
    }
}
