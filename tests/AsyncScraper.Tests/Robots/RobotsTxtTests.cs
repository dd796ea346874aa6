using System.Text;
using Activity7.AsyncScraper.Robots;

namespace Activity7.AsyncScraper.Tests.Robots;

public sealed class RobotsTxtTests
{
    /// <summary>RFC 9309 §5.1.</summary>
    private const string Simple =
        """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot

        EOF
        """;

    [Theory]
    [InlineData("otherbot", "/publications/x", true)]
    [InlineData("otherbot", "/publications/x.gif", true)]
    [InlineData("otherbot", "/x.gif", false)]
    [InlineData("otherbot", "/x.gif?y", true)]
    [InlineData("otherbot", "/example/", false)]
    [InlineData("otherbot", "/example", true)]
    [InlineData("foobot", "/", false)]
    [InlineData("FooBot", "/example/page.html", true)]
    [InlineData("foobot", "/example/page.htm", false)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/", true)]
    [InlineData("bazbot", "/x.gif", true)]
    [InlineData("quxbot", "/example/", true)]
    public void The_example_of_the_RFC_holds(string agent, string path, bool allowed) =>
        Parse(Simple, agent).Allows(path).Should().Be(allowed);

    /// <summary>RFC 9309 §5.2.</summary>
    [Theory]
    [InlineData("/example/page/disallowed.gif", false)]
    [InlineData("/example/page/", true)]
    [InlineData("/example/other", true)]
    public void The_longest_match_decides_in_the_example_of_the_RFC(string path, bool allowed) =>
        Parse("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "foobot")
            .Allows(path).Should().Be(allowed);

    /// <summary>The order of precedence in Google's documentation of robots.txt.</summary>
    [Theory]
    [InlineData("allow: /p\ndisallow: /", "/page", true)]
    [InlineData("allow: /folder\ndisallow: /folder", "/folder/page", true)]
    [InlineData("disallow: /folder\nallow: /folder", "/folder/page", true)]
    [InlineData("allow: /page\ndisallow: /*.htm", "/page.htm", false)]
    [InlineData("allow: /page\ndisallow: /*.ph", "/page.php5", true)]
    [InlineData("allow: /$\ndisallow: /", "/", true)]
    [InlineData("allow: /$\ndisallow: /", "/page.htm", false)]
    public void The_most_specific_rule_decides_and_the_one_that_allows_wins_a_tie(string rules, string path, bool allowed) =>
        Parse($"user-agent: *\n{rules}").Allows(path).Should().Be(allowed);

    [Theory]
    [InlineData("/fish", "/fish /fish.html /fish/salmon.html /fishheads /fish.php?id=any", "/Fish.asp /catfish /?id=fish /desert/fish")]
    [InlineData("/fish*", "/fish /fish.html /fishheads/yummy.html", "/Fish.asp /catfish")]
    [InlineData("/fish/", "/fish/ /fish/?id=anything /fish/salmon.htm", "/fish /fish.html /animals/fish/ /Fish/Salmon.asp")]
    [InlineData("/*.php", "/index.php /filename.php /folder/any.php.file.html /folder/filename.php/", "/ /windows.PHP")]
    [InlineData("/*.php$", "/filename.php /folder/filename.php", "/filename.php?parameters /filename.php/ /filename.php5 /windows.PHP")]
    [InlineData("/fish*.php", "/fish.php /fishheads/catfish.php?parameters", "/Fish.PHP")]
    [InlineData("/a*b*c$", "/abc /aXbXc /abcbc /a/b/c/c", "/ab /abcd /acb")]
    [InlineData("/a*a$", "/aa /aba", "/a /ab")]
    [InlineData("/a**b", "/ab /axb", "/a /ba")]
    [InlineData("*", "/ /x", "")]
    [InlineData("/*", "/ /x", "")]
    [InlineData("/x*$", "/x /xy", "/y")]
    [InlineData("/a$b", "/a$bc /a%24b", "/a /ab")]
    [InlineData("/a$$", "/a$ /a%24", "/a /a$b")]
    [InlineData("/$", "/", "/x /?")]
    [InlineData("fish", "", "/fish /")]
    public void Patterns_match_as_documented(string pattern, string matches, string others)
    {
        var robots = Parse($"User-agent: *\nDisallow: {pattern}");

        PathsIn(matches).Where(robots.Allows).Should().BeEmpty("{0} matches", pattern);
        PathsIn(others).Where(path => !robots.Allows(path)).Should().BeEmpty("{0} does not match", pattern);
    }

    /// <summary>The table of RFC 9309 §2.2.2, either column against either, and that of §2.2.3.</summary>
    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz")]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar")]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html")]
    [InlineData("/path/foo-%24.html", "/path/foo-$.html")]
    [InlineData("/a b[]|", "/a%20b%5B%5D%7C")]
    [InlineData("/100%", "/100%25")]
    public void Two_spellings_of_the_same_octets_match(string one, string other)
    {
        Parse($"User-agent: *\nDisallow: {one}").Allows(one).Should().BeFalse();
        Parse($"User-agent: *\nDisallow: {one}").Allows(other).Should().BeFalse();
        Parse($"User-agent: *\nDisallow: {other}").Allows(one).Should().BeFalse();
    }

    [Theory]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/a/b", "/a%2Fb")]
    [InlineData("/a?b", "/a%3Fb")]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-x.html")]
    [InlineData("/%E3%83%84", "/%E3%83%85")]
    [InlineData("/%2541", "/A")]
    public void An_escaped_delimiter_is_none(string pattern, string path) =>
        Parse($"User-agent: *\nDisallow: {pattern}").Allows(path).Should().BeTrue();

    [Fact]
    public void Robots_txt_itself_is_always_allowed()
    {
        Parse("User-agent: *\nDisallow: /").Allows("/robots.txt").Should().BeTrue();
        Parse("User-agent: *\nDisallow: /").Allows("/robots.txt/x").Should().BeFalse();
    }

    [Fact]
    public void All_and_nothing_have_a_form_of_their_own()
    {
        RobotsTxt.AllowAll.Allows("/").Should().BeTrue();
        RobotsTxt.DisallowAll.Allows("/").Should().BeFalse();
        RobotsTxt.DisallowAll.Allows("/x?y").Should().BeFalse();
    }

    [Fact]
    public void A_rule_matches_as_a_search_of_all_ways_says()
    {
        var random = new Random(9309);
        for (var i = 0; i < 50_000; i++)
        {
            var pattern = $"/{RandomText(random, "ab*$", 8)}";
            var path = $"/{RandomText(random, "aab", 10)}";

            new RobotsRule(isAllow: true, RobotsOctets.OfPattern(Encoding.ASCII.GetBytes(pattern))).Matches(RobotsOctets.OfPath(path))
                .Should().Be(MatchesSomehow(pattern, path), "{0} is asked about {1}", pattern, path);
        }
    }

    [Theory]
    [InlineData("a*")]
    [InlineData("*a")]
    [InlineData("a*b")]
    [InlineData("*")]
    public void Hostile_patterns_come_to_an_end(string piece)
    {
        var robots = Parse($"User-agent: *\nDisallow: /*{string.Concat(Enumerable.Repeat(piece, 50_000))}$\n");

        robots.Allows($"/{new string('a', 7000)}!").Should().Be(piece != "*");
    }

    private static string[] PathsIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool MatchesSomehow(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path) => pattern switch
    {
        [] => true,
        ['$'] => path.IsEmpty,
        ['*', ..] => MatchesSomehow(pattern[1..], path) || (!path.IsEmpty && MatchesSomehow(pattern, path[1..])),
        _ => !path.IsEmpty && pattern[0] == path[0] && MatchesSomehow(pattern[1..], path[1..]),
    };

    private static string RandomText(Random random, string characters, int mostCharacters) =>
        new(random.GetItems(characters.AsSpan(), random.Next(mostCharacters)));

    private static RobotsTxt Parse(string text, string agent = "Activity7") => RobotsTxt.Parse(Encoding.UTF8.GetBytes(text), agent);
}
