using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Tests.Urls;

public sealed class LinkResolverTests
{
    private static readonly LinkResolver Page = new(new Uri("http://example.com:8080/a/b/page.html?q=1#part"));

    /// <summary>RFC 3986 §5.4.1 and §5.4.2, without the fragments, and without the schemes that are not of the web.</summary>
    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g/")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q")]
    [InlineData("g#s", "http://a/b/c/g")]
    [InlineData("g?y#s", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x", "http://a/b/c/g;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("g..", "http://a/b/c/g..")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/./x", "http://a/b/c/g?y/./x")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/../x", "http://a/b/c/g")]
    [InlineData("g:h", null)]
    public void References_resolve_as_the_standard_shows(string reference, string? url)
    {
        var resolver = new LinkResolver(new Uri("http://a/b/c/d;p?q"));

        resolver.Resolve(reference).Should().Be(url);
        resolver.ResolveAny(reference).Should().Be(url);
    }

    [Theory]
    [InlineData("  next.html\t\r\n", "http://example.com:8080/a/b/next.html")]
    [InlineData("\0\u001f /next.html\u0001", "http://example.com:8080/next.html")]
    [InlineData("/ne\nxt.ht\tml", "http://example.com:8080/next.html")]
    [InlineData("ht\ntp://h\r/x", "http://h/x")]
    [InlineData(" # top", "http://example.com:8080/a/b/page.html?q=1")]
    [InlineData("   ", "http://example.com:8080/a/b/page.html?q=1")]
    [InlineData("two words", "http://example.com:8080/a/b/two%20words")]
    [InlineData("\u00a0", "http://example.com:8080/a/b/%C2%A0")]
    [InlineData("\\\\h\\x\\..\\y?\\", "http://h/y?%5C")]
    [InlineData("/\\h/x", "http://h/x")]
    [InlineData("////h/x", "http://h/x")]
    [InlineData("http:///h/x", "http://h/x")]
    [InlineData("https:\\\\h\\x", "https://h/x")]
    [InlineData("http:next", "http://example.com:8080/a/b/next")]
    [InlineData("http:/next", "http://example.com:8080/next")]
    [InlineData("HTTP:", "http://example.com:8080/a/b/page.html?q=1")]
    [InlineData("https:h/x", "https://h/x")]
    [InlineData("HTTPS://EXAMPLE.com:443", "https://example.com/")]
    [InlineData("http://example.com:8080", "http://example.com:8080/")]
    [InlineData("http://example.com:80801/", null)]
    [InlineData("http://example.com:8080.evil.example/", null)]
    [InlineData("http://example.com:8080@evil.example/", "http://evil.example/")]
    [InlineData("//user:secret@h/", "http://h/")]
    [InlineData("1:2", "http://example.com:8080/a/b/1:2")]
    [InlineData("x?u=http://h/", "http://example.com:8080/a/b/x?u=http://h/")]
    [InlineData("c:\\windows", null)]
    [InlineData("/c:/x/../../y", "http://example.com:8080/y")]
    [InlineData("/etc/passwd", "http://example.com:8080/etc/passwd")]
    [InlineData("ñ?ñ", "http://example.com:8080/a/b/%C3%B1?%C3%B1")]
    [InlineData("//", null)]
    [InlineData("http://", null)]
    [InlineData("http://two words/", null)]
    [InlineData("//[::1", null)]
    public void What_pages_write_is_read_as_browsers_read_it(string reference, string? url)
    {
        Page.Resolve(reference).Should().Be(url);
        Page.ResolveAny(reference).Should().Be(url);
    }

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("mailto:someone@example.com")]
    [InlineData("data:text/html,<a href=/x>")]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("tel:+34600000000")]
    [InlineData("blob:http://example.com/1")]
    public void Other_schemes_lead_nowhere(string reference) => Page.Resolve(reference).Should().BeNull();

    [Theory]
    [InlineData("a")]
    [InlineData("%41")]
    public void A_URL_may_have_8000_characters_and_no_more(string character)
    {
        var longest = string.Concat(Enumerable.Repeat("a", LinkResolver.MostCharacters - "http://example.com:8080/".Length - 1));

        Page.Resolve($"/{longest}{character}").Should().HaveLength(8000);
        Page.Resolve($"/{longest}a{character}").Should().BeNull();
        Page.Resolve($"http://example.com:8080/{longest}a{character}").Should().BeNull();
    }

    [Theory]
    [InlineData("data:image/png;base64,")]
    [InlineData("/../")]
    [InlineData("//")]
    [InlineData("?")]
    [InlineData("%")]
    [InlineData("ñ")]
    public void Megabytes_lead_nowhere(string piece) => Page.Resolve(string.Concat(Enumerable.Repeat(piece, 1_000_000))).Should().BeNull();

    [Fact]
    public void Half_a_surrogate_pair_is_the_replacement_character_in_a_path_and_no_host()
    {
        Page.Resolve("\ud800?\udc00x").Should().Be("http://example.com:8080/a/b/%EF%BF%BD?%EF%BF%BDx");
        Page.Resolve("//\ud800/").Should().BeNull();
    }

    [Fact]
    public void A_base_has_to_be_of_the_web()
    {
        var create = () => new LinkResolver(new Uri("about:blank"));

        create.Should().Throw<ArgumentException>();
    }
}
