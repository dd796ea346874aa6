using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Tests.Urls;

/// <summary>The fast form against the one for every reference.</summary>
public sealed class PlainReferenceTests
{
    private static readonly string[] Bases =
    [
        "http://h/", "http://h/a/b/c.html", "https://example.com:8443/a/?q=/x/y", "http://h/a?b", "http://[::1]:8080/x/",
        "http://bücher.example/ñ/ñ?ñ",
    ];

    private static readonly string[] Pieces =
    [
        "a", "b.html", "Z9", "/", "/", "//", ".", "..", "/.", "?", "x=1", "&", "#", ":", "@", "http:", "https://", "http://h/",
        "https://example.com:8443/", "http://h", "%41", "%2f", "%", " ", "\t", "\n", "\\", "ñ", "~", "-", "_", "!", "$", "'", "(", ")", "*",
        "+", ",", ";", "=", "[", "|", "\ud800",
    ];

    [Theory]
    [InlineData("", "http://h:81/a/b?c")]
    [InlineData("#part two", "http://h:81/a/b?c")]
    [InlineData("?x=/y", "http://h:81/a/b?x=/y")]
    [InlineData("/", "http://h:81/")]
    [InlineData("/x/y.html?z=1#part", "http://h:81/x/y.html?z=1")]
    [InlineData("x", "http://h:81/a/x")]
    [InlineData("x/y:z", "http://h:81/a/x/y:z")]
    [InlineData("x?u=http://h/", "http://h:81/a/x?u=http://h/")]
    [InlineData("http://h:81/", "http://h:81/")]
    [InlineData("http://h:81/x//y?z#part", "http://h:81/x//y?z")]
    public void What_most_links_look_like_is_plain(string reference, string url) =>
        PlainReference.Resolve(new BaseUrl("http://h:81/a/b?c"), reference).Should().Be(url);

    [Theory]
    [InlineData(".")]
    [InlineData("../x")]
    [InlineData("x/../y")]
    [InlineData("/x/.")]
    [InlineData("//g/")]
    [InlineData("http://h:81")]
    [InlineData("http://h:818/")]
    [InlineData("https://h:81/")]
    [InlineData("HTTP://h:81/")]
    [InlineData("mailto:x")]
    [InlineData("x:y")]
    [InlineData("a b")]
    [InlineData("a%41")]
    [InlineData("a\\b")]
    [InlineData("a[]")]
    [InlineData("ñ")]
    public void Anything_with_work_to_do_is_not(string reference) =>
        PlainReference.Resolve(new BaseUrl("http://h:81/a/b?c"), reference).Should().BeNull();

    [Fact]
    public void A_whole_URL_is_not_copied()
    {
        var reference = string.Concat("http://h:81/", "x");

        PlainReference.Resolve(new BaseUrl("http://h:81/a/b?c"), reference).Should().BeSameAs(reference);
    }

    [Fact]
    public void Random_references_lead_where_the_form_for_every_reference_leads()
    {
        var random = new Random(11);
        var bases = Bases.Select(url => new Uri(url))
            .Select(url => (Base: new BaseUrl(UrlNormalizer.Normalize(url)), Resolver: new LinkResolver(url))).ToArray();
        var fast = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var (fastBase, resolver) = bases[random.Next(bases.Length)];
            var reference = string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (PlainReference.Resolve(fastBase, reference) is { } url)
            {
                fast++;
                url.Should().Be(resolver.ResolveAny(reference), "'{0}' is joined to {1}", reference, fastBase.Url);
            }
            else if (resolver.Resolve(reference) is { } other)
            {
                other.Should().Be(UrlNormalizer.Normalize(new Uri(other)), "'{0}' is joined to {1}", reference, fastBase.Url);
            }
        }

        fast.Should().BeGreaterThan(10_000);
    }
}
