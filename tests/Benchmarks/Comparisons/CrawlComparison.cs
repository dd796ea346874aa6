using System.Globalization;
using System.Text.Json;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>All pages of a site, found by following links from the first one, a hundred requests at a time.</summary>
internal sealed class CrawlComparison : IComparison
{
    private const int ScrapyPages = 5_000;
    private const int Wget2Pages = 20_000;
    private const int ManyPages = 200_000;

    /// <summary>Where it is fastest; with a hundred its threads wait for one another.</summary>
    private const int Wget2Threads = 20;

    public string Name => "crawl";

    public string Description => "AsyncScraper against Scrapy and wget2, crawling a whole site, and against itself on a ten times larger one";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var builds = await ProgramBuild.AllAsync(contest.Tools, "AsyncScraper", folder["native"], cancellationToken);
        if (contest.Tools.FindProgram("nginx", "nginx-light") is { } nginx)
        {
            if (contest.Tools.FindProgram("scrapy", "python3-scrapy") is { } scrapy)
            {
                await using var site = await FileSite.StartAsync(nginx, ScrapyPages, cancellationToken);
                var ours = builds.Select(build => Ours(build.Name, build.Path, site.Start)).ToList();
                await contest.RunAsync(
                    "5,000 pages of 10 kB, title and links", ours[0], [.. ours[1..], Scrapy(scrapy, site.Start)], Contest.Equal, cancellationToken);
            }

            if (contest.Tools.FindProgram("wget2", "wget2") is { } wget2)
            {
                await using var site = await FileSite.StartAsync(nginx, Wget2Pages, cancellationToken);
                var ours = builds.Select(build => Ours(build.Name, build.Path, site.Start)).ToList();
                await contest.RunAsync(
                    "20,000 pages of 10 kB, title and links",
                    ours[0],
                    [
                        .. ours[1..],
                        Wget2(wget2, site.Start, Toolbox.MemoryFolder, "in memory"),
                        Wget2(wget2, site.Start, Path.GetTempPath(), "on the disk"),
                    ],
                    Contest.Equal,
                    cancellationToken);
            }
        }

        await using var small = await StartAsync(Wget2Pages, cancellationToken);
        await using var large = await StartAsync(ManyPages, cancellationToken);
        await contest.RunAsync(
            "what ten times the pages need (look at the peak)",
            Ours("AsyncScraper, 20,000 pages", builds[0].Path, $"{small.Address}/wiki/0"),
            [Ours("AsyncScraper, 200,000 pages", builds[0].Path, $"{large.Address}/wiki/0")],
            AreWhole,
            cancellationToken);
    }

    /// <summary>As files 200,000 pages would be two gigabytes; here only memory counts, and the site makes them as they are asked for.</summary>
    private static Task<ServerProcess> StartAsync(int pages, CancellationToken cancellationToken) =>
        ServerProcess.StartAsync(Toolbox.Own("AsyncScraper"), ["site", "--site-pages", $"{pages}"], cancellationToken);

    private static string? AreWhole(string small, string large) => Contest.Equal($"{small} {large}", $"{Wget2Pages} {ManyPages}");

    private static Contender Ours(string name, string program, string start) => CrawlerOf(
        name,
        program,
        Toolbox.MemoryFolder,
        file => [start, "--depth", "1000", "--same-host", "--concurrency", "100", "--per-host", "100", "--output", file, "--quiet"],
        CountRows);

    private static Contender Scrapy(string program, string start) => CrawlerOf(
        "Scrapy",
        program,
        Toolbox.MemoryFolder,
        file => ["runspider", Toolbox.Peer("scraper_scrapy.py"), "-a", $"start={start}", "-O", file, "--loglevel", "ERROR"],
        CountRows);

    private static Contender Wget2(string program, string start, string folder, string where) => CrawlerOf(
        $"wget2, saving the pages {where}",
        program,
        folder,
        file => ["-r", "-l", "inf", "-q", "-P", file, $"--max-threads={Wget2Threads}", start],
        folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(IsPage));

    /// <summary>A crawler that writes what it finds to a place of its own, where the pages are counted after it has ended.</summary>
    private static Contender CrawlerOf(
        string name, string program, string folder, Func<string, IReadOnlyList<string>> arguments, Func<string, int> count) =>
        new(name, async cancellationToken =>
        {
            using var place = new TemporaryFolder(folder);
            var results = place["results.jsonl"];
            var (cost, _) = await new MeasuredCommand(program, arguments(results)).RunAsync(cancellationToken);
            return new Trial(cost, count(results).ToString(CultureInfo.InvariantCulture));
        });

    /// <summary>The different pages with a title and links; Scrapy reads the first one twice.</summary>
    private static int CountRows(string file) => File.ReadLines(file).Select(UrlOfWholeRow).OfType<string>().Where(IsPage).Distinct().Count();

    private static string? UrlOfWholeRow(string line) => JsonOutput.Read(line, row =>
        row.GetProperty("title").ValueKind == JsonValueKind.String && row.GetProperty("links").GetArrayLength() > 0
            ? row.GetProperty("url").GetString()
            : null);

    /// <summary>True for an address or a file of the wiki.</summary>
    private static bool IsPage(string path) => path.Contains("/wiki/", StringComparison.Ordinal);
}
