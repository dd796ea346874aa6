using System.Globalization;
using System.Text;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Many small pages of one site, a hundred at a time.</summary>
internal sealed class ScraperComparison : IComparison
{
    private const int Pages = 2_000;
    private const int PageBytes = 10_000;

    public string Name => "scraper";

    public string Description => "AsyncScraper against the sheet's aiohttp, both at a site that AsyncWebServer serves on this machine";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (await contest.Tools.FindPythonAsync("aiohttp", "python3-aiohttp", cancellationToken) is not { } python)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var site = Directory.CreateDirectory(folder["site"]).FullName;
        var names = Enumerable.Range(0, Pages).Select(page => $"page{page}.html").ToList();
        foreach (var name in names)
        {
            await File.WriteAllBytesAsync(Path.Combine(site, name), PageOf(name), cancellationToken);
        }

        await using var server = await ServerProcess.StartAsync(
            Toolbox.Own("AsyncWebServer"), ["--urls", "http://127.0.0.1:0", "--static", site, "--quiet"], cancellationToken);
        var list = folder["urls.txt"];
        await File.WriteAllLinesAsync(list, names.Select(name => $"{server.Address}/static/{name}"), cancellationToken);

        string[] arguments = ["--input", list, "--concurrency", "100", "--json", "--quiet"];
        var ours = Contender.Of("AsyncScraper", new MeasuredCommand(Toolbox.Own("AsyncScraper"), arguments), PagesAndBytes);
        var theirs = Contender.Of(
            "Python, aiohttp", new MeasuredCommand(python, [Toolbox.Peer("scraper.py"), list]), output => output.TrimEnd().Split('\n')[^1]);
        await contest.RunAsync("2,000 pages of 10 kB, 100 at a time", ours, [theirs], Contest.Equal, cancellationToken);
    }

    /// <summary>A page with a title, paragraphs and links; ASCII, so that characters are bytes.</summary>
    private static byte[] PageOf(string name)
    {
        var text = new StringBuilder($"<!doctype html><html><head><title>{name}</title></head><body>");
        for (var paragraph = 0; text.Length < PageBytes - 200; paragraph++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>Paragraph {paragraph} leads to ")
                .Append(CultureInfo.InvariantCulture, $"<a href=\"page{paragraph}.html\">another page</a>.</p>\n");
        }

        text.Append("</body></html>");
        return Encoding.ASCII.GetBytes(text.ToString().PadRight(PageBytes));
    }

    private static string PagesAndBytes(string json) => JsonOutput.Read(json, document =>
    {
        var summary = document.GetProperty("summary");
        var fetched = summary.GetProperty("pages").GetInt32() - summary.GetProperty("failures").GetInt32();
        return string.Create(CultureInfo.InvariantCulture, $"{fetched} {summary.GetProperty("bytes").GetInt64()}");
    });
}
