using System.Globalization;
using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>A crawl by the built program.</summary>
public sealed class CrawlProgramTests : CrawlProgramTest
{
    [Fact]
    public async Task Every_page_of_a_site_is_fetched_once()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 500));

        var (result, rows) = await CrawlAsync(site, "/wiki/0", "--depth", "100", "--same-host");

        result.ExitCode.Should().Be(0);
        PathsOf(rows).Should().BeEquivalentTo(WikiPaths(500));
        site.Requests.Should().Be(500 + 1, "robots.txt is asked for as well, and what it forbids is not");
        result.Output.Should().Contain("\n500 pages, 0 failures, 0 retries, ").And.Contain(" bytes, 1 left out (robots.txt)\n");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_crawl_goes_as_deep_as_it_may(int depth)
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 2_000));

        var (result, rows) = await CrawlAsync(site, "/wiki/0", "--depth", depth.ToString(CultureInfo.InvariantCulture));

        result.ExitCode.Should().Be(0);
        PathsOf(rows).Should().BeEquivalentTo(await ReachableAsync(site, depth));
    }

    [Fact]
    public async Task A_crawl_ends_after_so_many_pages()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 500));

        var (_, rows) = await CrawlAsync(site, "/wiki/0", "--depth", "100", "--max-pages", "37", "--ignore-robots");

        rows.Should().HaveCount(37);
        site.Requests.Should().Be(37);
    }

    [Fact]
    public async Task Links_are_followed_where_patterns_let_them()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 500));

        var (_, rows) = await CrawlAsync(site, "/wiki/0", "--depth", "100", "--include", "/wiki/[0-9]$", "--include", "/wiki/1[0-9]$", "--exclude", "[37]$");

        PathsOf(rows).Should().BeEquivalentTo(WikiPaths(20).Where(path => path[^1] is not ('3' or '7')));
    }

    [Fact]
    public async Task Links_to_another_host_are_followed_only_when_they_may_be()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));
        var other = new UriBuilder(site.UrlOf("/redirect/0")) { Host = "localhost" }.Uri.AbsoluteUri;
        var start = $"/link?url={Uri.EscapeDataString(other)}";

        var (_, everywhere) = await CrawlAsync(site, start, "--depth", "1");
        var (_, same) = await CrawlAsync(site, start, "--depth", "1", "--same-host");
        var (_, allowed) = await CrawlAsync(site, start, "--depth", "1", "--same-host", "--allow", "localhost");

        everywhere.Should().HaveCount(2);
        same.Should().HaveCount(1);
        allowed.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_site_that_a_given_URL_redirects_to_is_the_site_that_was_meant()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));
        var other = new UriBuilder(site.UrlOf("/wiki/0")) { Host = "localhost" }.Uri.AbsoluteUri;

        var (_, rows) = await CrawlAsync(site, $"/to?url={Uri.EscapeDataString(other)}", "--depth", "9", "--same-host");

        rows.Should().HaveCount(1 + 5);
    }

    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_left_out_unless_the_user_insists()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));

        var (given, rows) = await CrawlAsync(site, "/private/diary", "--depth", "1");
        given.ExitCode.Should().Be(1);
        rows.Single().GetProperty("error").GetString().Should().Be("robots.txt forbids it; --ignore-robots fetches it all the same");
        site.Requests.Should().Be(1);

        (await CrawlAsync(site, "/private/diary", "--depth", "1", "--ignore-robots")).Result.ExitCode.Should().Be(0);
        (await CrawlAsync(site, "/private/diary")).Result.ExitCode.Should().Be(0, "one page that a person asks for is no crawl");
    }

    [Fact]
    public async Task A_redirect_to_what_robots_txt_forbids_is_not_followed_unless_the_user_insists()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));
        var forbidden = site.UrlOf("/private/diary").AbsoluteUri;
        var redirect = $"/to?url={Uri.EscapeDataString(forbidden)}";

        var (given, givenRows) = await CrawlAsync(site, redirect, "--depth", "1");
        given.ExitCode.Should().Be(1);
        givenRows.Single().GetProperty("error").GetString()
            .Should().Be($"redirects to {forbidden}: robots.txt forbids it; --ignore-robots fetches it all the same");
        site.Requests.Should().Be(2, "robots.txt and the redirect");

        var link = $"/link?url={Uri.EscapeDataString(site.UrlOf(redirect).AbsoluteUri)}";
        var (found, foundRows) = await CrawlAsync(site, link, "--depth", "1");
        found.ExitCode.Should().Be(0);
        AssertNotFollowed(foundRows, forbidden);

        (await CrawlAsync(site, link, "--depth", "1", "--ignore-robots")).Rows[1].GetProperty("status").GetInt32().Should().Be(200);
    }

    [Fact]
    public async Task A_redirect_to_where_links_are_not_followed_is_not_followed()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));
        var other = new UriBuilder(site.UrlOf("/wiki/0")) { Host = "localhost" }.Uri.AbsoluteUri;
        var redirect = site.UrlOf($"/to?url={Uri.EscapeDataString(other)}").AbsoluteUri;
        var link = $"/link?url={Uri.EscapeDataString(redirect)}";

        AssertNotFollowed((await CrawlAsync(site, link, "--depth", "1", "--same-host")).Rows, other);
        AssertNotFollowed((await CrawlAsync(site, link, "--depth", "1", "--exclude", "^http://localhost[:/]")).Rows, other);

        (await CrawlAsync(site, link, "--depth", "1")).Rows[1].GetProperty("finalUrl").GetString().Should().Be(other);
    }

    [Fact]
    public async Task A_sitemap_gives_the_pages_of_a_site()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 120));

        var result = await BuiltProgram.RunAsync(
            Program, "--sitemap", site.UrlOf("/sitemap.xml").AbsoluteUri, "--output", Folder["rows.jsonl"], "--quiet");

        result.ExitCode.Should().Be(0);
        PathsOf(await ReadAsync(Folder["rows.jsonl"])).Should().BeEquivalentTo(WikiPaths(120).Append("/sitemap.xml"));
    }

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

    /// <summary>The wiki's pages that so many links lead to, found by a crawl that knows nothing of the program's.</summary>
    private static async Task<IEnumerable<string>> ReachableAsync(DemoServer site, int depth)
    {
        using var http = new HttpClient();
        var seen = new HashSet<string> { "/wiki/0" };
        var last = seen.ToList();
        for (var step = 0; step < depth; step++)
        {
            var pages = await Task.WhenAll(last.Select(path => http.GetStringAsync(site.UrlOf(path), Token)));
            last = [.. pages.SelectMany(page => page.Split("href=\"")[1..]).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])
                .Where(path => path.StartsWith("/wiki/", StringComparison.Ordinal) && seen.Add(path))];
        }

        return seen;
    }

    private static void AssertNotFollowed(IReadOnlyList<JsonElement> rows, string target)
    {
        rows.Should().HaveCount(2);
        rows[1].GetProperty("status").GetInt32().Should().Be(302);
        rows[1].GetProperty("finalUrl").GetString().Should().Be(rows[1].GetProperty("url").GetString());
        rows[1].GetProperty("links").EnumerateArray().Select(link => link.GetString()).Should().Equal(target);
        rows[1].GetProperty("error").ValueKind.Should().Be(JsonValueKind.Null);
    }
}
