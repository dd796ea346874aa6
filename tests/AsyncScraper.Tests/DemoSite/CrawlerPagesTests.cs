using System.Xml.Linq;
using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed class CrawlerPagesTests : SiteTest
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Robots_may_read_all_but_one_folder_and_are_told_the_sitemap()
    {
        await using var site = await StartAsync(new SiteSettings());

        (await GetStringAsync(site, "/robots.txt")).Should().Be($"User-agent: *\nDisallow: /private/\n\nSitemap: {site.UrlOf("/sitemap.xml")}\n");
        (await StatusAsync(site, "/private/diary")).Should().Be(200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_234)]
    [InlineData(50_000)]
    public async Task A_small_wiki_has_one_sitemap(int pages)
    {
        await using var site = await StartAsync(new SiteSettings(pages));

        var map = await LoadAsync(site, "/sitemap.xml");

        map.Name.Should().Be(Sitemaps + "urlset");
        LocationsOf(map).Should().Equal(WikiUrls(site, 0, pages));
        (await StatusAsync(site, "/sitemap/1.xml")).Should().Be(404);
    }

    [Fact]
    public async Task A_large_wiki_has_an_index_of_sitemaps()
    {
        await using var site = await StartAsync(new SiteSettings(Pages: 100_001));

        var index = await LoadAsync(site, "/sitemap.xml");

        index.Name.Should().Be(Sitemaps + "sitemapindex");
        LocationsOf(index).Should().Equal(Enumerable.Range(0, 3).Select(map => site.UrlOf($"/sitemap/{map}.xml").AbsoluteUri));
        LocationsOf(await LoadAsync(site, "/sitemap/1.xml")).Should().Equal(WikiUrls(site, 50_000, 50_000));
        LocationsOf(await LoadAsync(site, "/sitemap/2.xml")).Should().Equal(WikiUrls(site, 100_000, 1));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("x")]
    public async Task There_is_no_other_sitemap(string map)
    {
        await using var site = await StartAsync(new SiteSettings(Pages: 100_001));

        (await StatusAsync(site, $"/sitemap/{map}.xml")).Should().Be(404);
    }

    private static IEnumerable<string> WikiUrls(DemoServer site, int first, int count) =>
        Enumerable.Range(first, count).Select(page => $"{site.Address}wiki/{page}");

    private static IEnumerable<string> LocationsOf(XElement map) => map.Elements().Select(entry => entry.Element(Sitemaps + "loc")!.Value);

    private async Task<XElement> LoadAsync(DemoServer site, string path) => XElement.Parse(await GetStringAsync(site, path));
}
