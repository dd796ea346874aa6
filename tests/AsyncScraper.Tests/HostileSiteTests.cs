using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>The built program among pages and networks that mean it no good.</summary>
public sealed class HostileSiteTests : CrawlProgramTest
{
    [Theory]
    [InlineData("/hostile/gigabyte", "the body is longer than 10,000,000 bytes; --max-bytes sets the limit")]
    [InlineData("/hostile/gigabyte?chunked", "the body is longer than 10,000,000 bytes; --max-bytes sets the limit")]
    [InlineData("/hostile/redirects", "redirects more than 10 times")]
    [InlineData("/hostile/links/1000000", "--max-links")]
    [InlineData("/hostile/nested/100000", "the page nests elements deeper than 512, where browsers stop to nest them")]
    [InlineData("/hostile/bomb", "the body is compressed more than 200 to 1, as no page is; --max-ratio sets the limit")]
    [InlineData("/hostile/slow", "no complete answer within 1 s")]
    public async Task A_hostile_page_is_an_error_row_and_the_crawl_goes_on(string path, string error)
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 3));
        var maxBytes = path.Contains("links", StringComparison.Ordinal) ? "100000000" : "10000000";

        var result = await BuiltProgram.RunAsync(
            Program, site.UrlOf(path).AbsoluteUri, site.UrlOf("/wiki/0").AbsoluteUri, "--depth", "1", "--output", Folder["rows.jsonl"],
            "--timeout", path == "/hostile/slow" ? "1" : "30", "--retries", "0", "--max-bytes", maxBytes, "--quiet");

        result.ExitCode.Should().Be(1);
        result.Error.Should().BeEmpty();
        var rows = await ReadAsync(Folder["rows.jsonl"]);
        rows.Should().HaveCount(1 + 3);
        rows.Single(row => row.GetProperty("error").ValueKind == JsonValueKind.String).GetProperty("error").GetString().Should().Contain(error);
    }

    [Theory]
    [InlineData("/to?url=")]
    [InlineData("/link?url=")]
    public async Task A_page_of_the_Internet_does_not_lead_into_this_machine(string path)
    {
        // The site plays the proxy, through which the world beyond this machine is reached.
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 3));
        var secret = Uri.EscapeDataString(site.UrlOf("/user-agent").AbsoluteUri);

        var (refused, rows) = await CrawlThroughAsync(site, $"http://public.example{path}{secret}");
        refused.ExitCode.Should().Be(1);
        rows[^1].GetProperty("error").GetString().Should().Be(
            "127.0.0.1 is at 127.0.0.1, which is no public address, and a public page leads there; --allow-private lets it");

        var (allowed, _) = await CrawlThroughAsync(site, $"http://public.example{path}{secret}", "--allow-private");
        allowed.ExitCode.Should().Be(0);
    }

    private async Task<(ProgramResult Result, IReadOnlyList<JsonElement> Rows)> CrawlThroughAsync(DemoServer proxy, string url, params string[] arguments)
    {
        var environment = new Dictionary<string, string?> { ["http_proxy"] = proxy.Address.AbsoluteUri };
        await using var program = new RunningProgram(
            BuiltProgram.PathOf(Program),
            [url, "--depth", "1", "--ignore-robots", "--retries", "0", "--output", Folder["rows.jsonl"], .. arguments],
            environment: environment);
        return (await program.WaitForExitAsync(), await ReadAsync(Folder["rows.jsonl"]));
    }
}
