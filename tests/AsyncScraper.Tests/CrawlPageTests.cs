using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>What a crawl by the built program does with each page: how it is fetched, and what is kept of it.</summary>
public sealed class CrawlPageTests : CrawlProgramTest
{
    [Fact]
    public async Task Pages_that_fail_at_first_are_tried_again()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 200, FailureRate: 0.2));

        var (result, rows) = await CrawlAsync(
            site, "/wiki/0", "--depth", "100", "--retries", "10", "--retry-delay", "0.01", "--breaker-ratio", "1");

        result.ExitCode.Should().Be(0);
        PathsOf(rows).Should().BeEquivalentTo(WikiPaths(200));
        rows.Should().Contain(row => row.GetProperty("tries").GetInt32() > 1);
    }

    [Fact]
    public async Task A_host_that_only_fails_is_left_alone()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 200, FailureRate: 1));
        await File.WriteAllLinesAsync(Folder["urls.txt"], WikiPaths(200).Select(path => site.UrlOf(path).AbsoluteUri), Token);

        var result = await BuiltProgram.RunInAsync(
            Folder.Path, Program, "--input", "urls.txt", "--retries", "0", "--breaker-tries", "10", "--breaker-pause", "3600", "--concurrency", "1");

        result.ExitCode.Should().Be(1);
        site.Requests.Should().Be(10);
        result.Error.Should().Contain("too many of its tries fail; it is left alone for 3600.0 s");
        result.Output.Should().Contain("not fetched: its host fails too often and is left alone for a while (circuit breaker)")
            .And.Contain("\n200 pages, 200 failures");
    }

    [Fact]
    public async Task Rows_have_what_was_selected()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));

        var (_, rows) = await CrawlAsync(site, "/wiki/3", "--select", "heading=h1", "--select", "first=a@href");

        var selected = rows.Single().GetProperty("selected");
        selected.GetProperty("heading").EnumerateArray().Should().ContainSingle();
        selected.GetProperty("first")[0].GetString().Should().Be(site.UrlOf("/wiki/0").AbsoluteUri);
    }

    [Fact]
    public async Task Rows_can_be_CSV_on_standard_output()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));

        var result = await BuiltProgram.RunAsync(
            Program, site.UrlOf("/wiki/3").AbsoluteUri, site.UrlOf("/status/404").AbsoluteUri, "--format", "csv", "--select", "h=h1", "--concurrency", "1");

        result.ExitCode.Should().Be(1);
        var lines = result.Output.Split("\r\n");
        lines[0].Should().Be("url,finalUrl,status,bytes,milliseconds,tries,title,links,error,h");
        lines[1].Should().StartWith($"{site.UrlOf("/wiki/3")},{site.UrlOf("/wiki/3")},200,10000,");
        lines[2].Should().StartWith($"{site.UrlOf("/status/404")},{site.UrlOf("/status/404")},404,").And.EndWith(",1,,0,the server answers 404 Not Found,");
        lines[3..].Should().Equal("");
        result.Error.Should().Contain("2 pages, 1 failure, 0 retries");
    }

    [Fact]
    public async Task Pages_are_kept_as_they_came()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));
        using var http = new HttpClient();
        var page = await http.GetByteArrayAsync(site.UrlOf("/wiki/3"), Token);

        var (_, rows) = await CrawlAsync(site, "/wiki/3", "--save", Folder["pages"]);

        var file = rows.Single().GetProperty("saved").GetString()!;
        file.Should().MatchRegex($"^127.0.0.1_{site.Address.Port}/wiki-3-[0-9a-f]{{16}}\\.html$");
        (await File.ReadAllBytesAsync(Path.Combine(Folder["pages"], file), Token)).Should().Equal(page);
    }

    [Fact]
    public async Task A_host_is_asked_for_its_robots_txt_alone_and_then_as_often_as_its_delay_allows()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));

        var (result, rows) = await CrawlAsync(site, "/wiki/0", "--depth", "1", "--delay", "0.2", "--json");

        rows.Should().HaveCount(5);
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("summary").GetProperty("elapsedMilliseconds").GetDouble()
            .Should().BeGreaterThan(4 * 200, "five pages have four delays between them");
    }
}
