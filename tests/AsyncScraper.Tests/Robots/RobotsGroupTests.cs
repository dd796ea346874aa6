using System.Text;
using Activity7.AsyncScraper.Robots;

namespace Activity7.AsyncScraper.Tests.Robots;

public sealed class RobotsGroupTests
{
    [Theory]
    [InlineData("User-agent: bot")]
    [InlineData("USER-AGENT:BOT")]
    [InlineData(" \tuser-agent \t:\t bot \t# ours")]
    [InlineData("User-agent: bot/2.1")]
    [InlineData("User-agent: bot (the one)")]
    [InlineData("User-agent: other\nUser-agent: bot")]
    [InlineData("User-agent: bot\nUser-agent: other")]
    [InlineData("User-agent: bot\n\n# rules\n\n")]
    [InlineData("User-agent: bot\nCrawl-delay: 1\nUser-agent: other")]
    [InlineData("User-agent: bot\nSitemap: /s.xml\nNoindex: /\nUser-agent: other")]
    [InlineData("User-agent: other\nDisallow: /y\nUser-agent: bot")]
    [InlineData("User-agent: *")]
    [InlineData("User-agent: * # all")]
    [InlineData("User-agent: * all")]
    [InlineData("\uFEFFUser-agent: bot")]
    [InlineData("User-agent: bot\nDisallow: /y\nUser-agent: other\nDisallow: /z\nUser-agent: Bot")]
    public void The_group_is_found(string agents)
    {
        var robots = Parse($"{agents}\nDisallow: /x");

        robots.Allows("/x").Should().BeFalse();
        robots.Allows("/z").Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("User-agent: bots")]
    [InlineData("User-agent: bo")]
    [InlineData("User-agent: bot-news")]
    [InlineData("User-agent: bot2")]
    [InlineData("User-agent: my bot")]
    [InlineData("User-agent: *bot")]
    [InlineData("User-agent:")]
    [InlineData("User-agent bot")]
    [InlineData("# User-agent: bot")]
    [InlineData("User-agent: bot\nAllow:\nUser-agent: other")]
    [InlineData("User-agent: bot\nDisallow: /y\n\nUser-agent: other")]
    public void Rules_for_others_do_not_count(string agents) => Parse($"{agents}\nDisallow: /x").Allows("/x").Should().BeTrue();

    [Fact]
    public void The_group_for_all_does_not_count_beside_one_of_our_own_wherever_it_is()
    {
        Parse("User-agent: *\nDisallow: /\nUser-agent: bot\nDisallow:").Allows("/x").Should().BeTrue();
        Parse("User-agent: bot\nDisallow:\nUser-agent: *\nDisallow: /").Allows("/x").Should().BeTrue();
    }

    [Fact]
    public void Several_groups_for_the_same_agent_are_one()
    {
        var robots = Parse("User-agent: bot\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: bot\nDisallow: /c\nAllow: /a/d");

        robots.Allows("/a").Should().BeFalse();
        robots.Allows("/b").Should().BeTrue();
        robots.Allows("/c").Should().BeFalse();
        robots.Allows("/a/d").Should().BeTrue();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Lines_end_in_three_ways(string end)
    {
        var robots = Parse($"User-agent: bot{end}Disallow: /x{end}{end}Crawl-delay: 2{end}Disallow: /y # and below");

        robots.Allows("/x").Should().BeFalse();
        robots.Allows("/y").Should().BeFalse();
        robots.CrawlDelay.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("User-agent: bot\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: bot\nDisallow: /x\nCRAWL-DELAY : 0.5 # seconds", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 0", 0.0)]
    [InlineData("User-agent: bot\nCrawl-delay: 3\nCrawl-delay: 2", 3.0)]
    [InlineData("User-agent: bot\nCrawl-delay: 1\nUser-agent: *\nCrawl-delay: 9", 1.0)]
    [InlineData("User-agent: bot\nCrawl-delay: 999999999999999999999", 86_400.0)]
    [InlineData("User-agent: bot\nUser-agent: other\nCrawl-delay: 4", 4.0)]
    [InlineData("User-agent: bot\nDisallow: /\nUser-agent: *\nCrawl-delay: 9", null)]
    [InlineData("User-agent: other\nCrawl-delay: 9", null)]
    [InlineData("User-agent: other\nCrawl-delay: 9\nUser-agent: bot\nDisallow: /", null)]
    [InlineData("User-agent: bot\nUser-agent: other\nCrawl-delay: soon\nUser-agent: another\nCrawl-delay: 9", null)]
    [InlineData("User-agent: bot\nCrawl-delay: -1", null)]
    [InlineData("User-agent: bot\nCrawl-delay: 1e9", null)]
    [InlineData("User-agent: bot\nCrawl-delay: soon", null)]
    [InlineData("User-agent: bot\nCrawl-delay: 1,5", null)]
    [InlineData("Crawl-delay: 5", null)]
    public void The_delay_is_that_of_the_group_that_applies(string text, double? seconds) =>
        (Parse(text).CrawlDelay?.TotalSeconds).Should().Be(seconds);

    [Fact]
    public void Sitemaps_are_those_of_the_whole_file() =>
        Parse("Sitemap: http://h/1.xml\nUser-agent: other\nDisallow: /\nSITEMAP:  /2.xml # relative\nSitemap:\nsitemap: http://h/ñ.xml")
            .Sitemaps.Should().Equal("http://h/1.xml", "/2.xml", "http://h/ñ.xml");

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Not found: sorry</body></html>")]
    [InlineData("\0\u0001:::\n:\n#\n: x")]
    [InlineData("Disallow: /")]
    public void What_is_no_robots_txt_allows_everything(string text) => Parse(text).Allows("/x").Should().BeTrue();

    [Fact]
    public void Octets_that_are_no_text_are_octets_all_the_same()
    {
        var robots = RobotsTxt.Parse([.. "User-agent: bot\nSitemap: "u8, 0xFF, .. "\nDisallow: /"u8, 0xFF, 0xC3], "bot");

        robots.Allows("/%FF%C3x").Should().BeFalse();
        robots.Allows("/%FF").Should().BeTrue();
        robots.Sitemaps.Should().Equal("\uFFFD");
    }

    [Theory]
    [InlineData(500 * 1024, false)]
    [InlineData((500 * 1024) + 1, true)]
    public void A_line_beyond_500_KiB_is_dropped_whole(int length, bool allowed)
    {
        const string Start = "User-agent: bot\nDisallow: /a\n";
        const string Last = "\nDisallow: /b";
        var text = $"{Start}{new string('#', length - Start.Length - Last.Length)}{Last}";

        Parse($"{text}\nDisallow: /c").Allows("/a").Should().BeFalse();
        Parse($"{text}\nDisallow: /c").Allows("/b").Should().Be(allowed);
        Parse($"{text}\nDisallow: /c").Allows("/c").Should().BeTrue();
        Parse($"{text}ooks").Allows("/b").Should().BeTrue();
    }

    [Fact]
    public void One_endless_line_says_nothing() =>
        Parse($"User-agent: bot Disallow: /{new string('x', 600 * 1024)}").Allows("/x").Should().BeTrue();

    private static RobotsTxt Parse(string text) => RobotsTxt.Parse(Encoding.UTF8.GetBytes(text), "bot");
}
