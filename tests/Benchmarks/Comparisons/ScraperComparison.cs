using System.Globalization;
using System.Text.Json;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Many pages of a list, fetched and not looked into, a hundred at a time: of a site that answers at once, and of one that waits.</summary>
internal sealed class ScraperComparison : IComparison
{
    private const int Pages = 20_000;
    private const int SlowPages = 10_000;
    private const int Latency = 100;

    public string Name => "scraper";

    public string Description => "AsyncScraper against the sheet's aiohttp, fetching pages without reading them";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        var nginx = contest.Tools.FindProgram("nginx", "nginx-light");
        var python = await contest.Tools.FindPythonAsync("aiohttp", "python3-aiohttp", cancellationToken);
        if (nginx is null || python is null)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var builds = await ProgramBuild.AllAsync(contest.Tools, "AsyncScraper", folder["native"], cancellationToken);
        await using (var site = await FileSite.StartAsync(nginx, Pages, cancellationToken))
        {
            await FetchAsync(contest, "20,000 pages of 10 kB, 100 at a time", site.Urls(Pages), builds, python, cancellationToken);
        }

        string[] arguments = ["site", "--site-pages", $"{SlowPages}", "--site-latency", $"{Latency}"];
        await using var slow = await ServerProcess.StartAsync(Toolbox.Own("AsyncScraper"), arguments, cancellationToken);
        var urls = Enumerable.Range(0, SlowPages).Select(page => $"{slow.Address}/wiki/{page}");

        // Little's law: 100 under way, each 0.1 s, are 1,000 a second.
        await FetchAsync(contest, "10,000 pages that wait 100 ms each, 100 at a time (10 s at best)", urls, builds, python, cancellationToken);
    }

    private static async Task FetchAsync(
        Contest contest, string work, IEnumerable<string> urls, IReadOnlyList<ProgramBuild> builds, string python, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var list = folder["urls.txt"];
        await File.WriteAllLinesAsync(list, urls, cancellationToken);
        string[] arguments = ["--input", list, "--concurrency", "100", "--per-host", "100", "--no-parse", "--format", "jsonl", "--quiet"];
        var ours = builds.Select(build => Contender.Of(build.Name, new MeasuredCommand(build.Path, arguments), PagesAndBytes)).ToList();
        var theirs = Contender.Of(
            "Python, aiohttp", new MeasuredCommand(python, [Toolbox.Peer("scraper.py"), list]), output => output.TrimEnd().Split('\n')[^1]);
        await contest.RunAsync(work, ours[0], [.. ours[1..], theirs], Contest.Equal, cancellationToken);
    }

    private static string PagesAndBytes(string rows)
    {
        var (pages, bytes) = (0, 0L);
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            pages += JsonOutput.Read(row, page => page.GetProperty("error").ValueKind == JsonValueKind.Null ? 1 : 0);
            bytes += JsonOutput.Read(row, page => page.GetProperty("bytes").GetInt64());
        }

        return string.Create(CultureInfo.InvariantCulture, $"{pages} {bytes}");
    }
}
