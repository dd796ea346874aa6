using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed partial class WikiPagesTests
{
    [Theory]
    [InlineData(1, 10_000)]
    [InlineData(20_000, 10_000)]
    [InlineData(1_000_000, 1_000)]
    [InlineData(1_000_000, 1_000_000)]
    [InlineData(50, 1_001)]
    public void A_page_has_the_wanted_length_to_the_byte(int pages, int bytes)
    {
        var wiki = new SiteSettings(pages, bytes);

        foreach (var number in new[] { 0, pages / 2, pages - 1 })
        {
            PageOf(wiki, number).Should().HaveLength(bytes).And.StartWith("<!DOCTYPE html>").And.EndWith("</body>\n</html>\n");
        }
    }

    [Fact]
    public void Every_length_is_met_or_as_near_as_the_links_allow()
    {
        for (var bytes = 500; bytes < 3_000; bytes++)
        {
            var wiki = new SiteSettings(1_000_000, bytes);

            PageOf(wiki, 999_999).Should().HaveLength(bytes, "the last page has no children");
            PageOf(wiki, 99_998).Length.Should().Be(Math.Max(bytes, MinimumOf(wiki, 99_998)));
        }

        static int MinimumOf(SiteSettings wiki, int number) => PageOf(wiki with { PageBytes = 500 }, number).Length;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(12_345)]
    public void Every_page_can_be_reached_from_the_first_and_no_link_leads_nowhere(int pages)
    {
        var wiki = new SiteSettings(pages, PageBytes: 2_000);
        var seen = new HashSet<int> { 0 };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var number))
        {
            foreach (var link in LinksOf(PageOf(wiki, number)).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }

        seen.Should().HaveCount(pages).And.OnlyContain(number => number >= 0 && number < pages);
    }

    [Fact]
    public void A_page_of_ten_kilobytes_has_a_score_of_links()
    {
        LinksOf(PageOf(new SiteSettings(20_000), 1_000)).Count().Should().BeInRange(20, 30);
    }

    [Fact]
    public void Only_the_first_page_links_to_what_robots_may_not_read()
    {
        var wiki = new SiteSettings(20);

        Enumerable.Range(0, 20).Where(number => PageOf(wiki, number).Contains("/private/", StringComparison.Ordinal)).Should().Equal(0);
    }

    [Fact]
    public void A_page_depends_on_number_and_seed_alone()
    {
        var wiki = new SiteSettings(100);
        var page = PageOf(wiki, 42);

        PageOf(wiki, 42).Should().Be(page);
        PageOf(wiki with { Latency = TimeSpan.FromSeconds(1), FailureRate = 0.5, Port = 1 }, 42).Should().Be(page);
        PageOf(wiki, 43).Should().NotBe(page);
        PageOf(wiki with { Seed = 8 }, 42).Should().NotBe(page);
    }

    private static string PageOf(SiteSettings settings, int number)
    {
        var pages = new WikiPages(settings);
        var target = new byte[pages.MostBytes];
        return Encoding.UTF8.GetString(target.AsSpan(0, pages.Write(number, target)));
    }

    private static IEnumerable<int> LinksOf(string page) =>
        Link().Matches(page).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex("<a href=\"/wiki/([0-9]+)\">Page \\1</a>")]
    private static partial Regex Link();
}
