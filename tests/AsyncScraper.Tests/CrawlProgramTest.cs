using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>What a test of a crawl by the built program has: a wiki to crawl, and a folder of its own.</summary>
public abstract class CrawlProgramTest : IDisposable
{
    internal const string Program = "AsyncScraper";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static Task<DemoServer> StartSiteAsync(SiteSettings settings) => DemoServer.StartAsync(settings, Token);

    /// <summary>Crawls, and gives the rows by their path.</summary>
    internal async Task<(ProgramResult Result, IReadOnlyList<JsonElement> Rows)> CrawlAsync(DemoServer site, string path, params string[] arguments)
    {
        var file = Folder["rows.jsonl"];
        var result = await BuiltProgram.RunAsync(
            Program, [site.UrlOf(path).AbsoluteUri, "--output", file, "--quiet", .. arguments]);
        return (result, await ReadAsync(file));
    }

    internal static async Task<IReadOnlyList<JsonElement>> ReadAsync(string file) =>
        [.. (await File.ReadAllLinesAsync(file, Token)).Select(line => JsonDocument.Parse(line).RootElement)];

    internal static IEnumerable<string> PathsOf(IEnumerable<JsonElement> rows) =>
        rows.Select(row => new Uri(row.GetProperty("url").GetString()!).PathAndQuery);

    internal static IEnumerable<string> WikiPaths(int pages) => Enumerable.Range(0, pages).Select(page => FormattableString.Invariant($"/wiki/{page}"));
}
