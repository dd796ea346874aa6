using System.Globalization;
using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>Which pages a crawl by the built program fetches.</summary>
public sealed class CrawlReachTests : CrawlProgramTest
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
