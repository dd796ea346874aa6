using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Tests.Urls;

public sealed class UrlScopeTests
{
    [Theory]
    [InlineData("http://example.com/", true)]
    [InlineData("https://example.com/x?y", true)]
    [InlineData("http://example.com:8080/", false)]
    [InlineData("http://www.example.com/", false)]
    [InlineData("http://h:81/", true)]
    [InlineData("http://h/", false)]
    [InlineData("http://other/?u=http://example.com/", false)]
    public void Hosts_match_exactly_and_with_their_ports(string url, bool isIn) =>
        new UrlScope(["example.com", "h:81"], [], [], []).Contains(url).Should().Be(isIn);

    [Theory]
    [InlineData("http://example.com/", true)]
    [InlineData("http://example.com./", true)]
    [InlineData("http://example.com:8080/", true)]
    [InlineData("http://www.example.com/", true)]
    [InlineData("http://a.b.example.com:1/", true)]
    [InlineData("http://badexample.com/", false)]
    [InlineData("http://example.com.evil/", false)]
    [InlineData("http://com/", false)]
    [InlineData("http://evil/example.com", false)]
    [InlineData("http://evil/?.example.com", false)]
    [InlineData("http://10.0.0.1:81/", true)]
    [InlineData("http://5.10.0.0.1/", false)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://[::1]:81/", true)]
    [InlineData("http://[::2]/", false)]
    public void Domains_match_with_their_subdomains_at_the_dots_and_addresses_alone(string url, bool isIn) =>
        new UrlScope(null, ["example.com", "10.0.0.1", "[::1]"], [], []).Contains(url).Should().Be(isIn);

    [Theory]
    [InlineData("http://h/", true)]
    [InlineData("http://www.example.com/", true)]
    [InlineData("http://other/", false)]
    public void Hosts_and_domains_add_up(string url, bool isIn) =>
        new UrlScope(["h"], ["example.com"], [], []).Contains(url).Should().Be(isIn);

    [Fact]
    public void Without_restriction_everything_is_in_scope() =>
        new UrlScope(null, [], [], []).Contains("http://[::1]:1/x").Should().BeTrue();

    [Fact]
    public void Without_a_host_to_stay_on_nothing_is_in_scope() => new UrlScope([], [], [], []).Contains("http://h/").Should().BeFalse();

    [Theory]
    [InlineData("http://h/docs/a", true)]
    [InlineData("http://h/blog/a", true)]
    [InlineData("http://h/shop/a", false)]
    [InlineData("http://h/docs/a.pdf", false)]
    [InlineData("http://other/docs/", false)]
    public void One_included_pattern_is_enough_and_an_excluded_one_wins(string url, bool isIn) =>
        new UrlScope(["h"], [], [UrlPattern.Parse("/docs/"), UrlPattern.Parse("^http://[^/]*/blog/")], [UrlPattern.Parse(@"\.pdf$")])
            .Contains(url).Should().Be(isIn);

    [Fact]
    public void Hostile_patterns_take_no_longer_than_others() =>
        new UrlScope(null, [], [UrlPattern.Parse("(a+)+$")], []).Contains($"http://h/{new string('a', 7000)}!").Should().BeFalse();
}
