using System.Text.RegularExpressions;
using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Tests.Urls;

public sealed partial class UrlNormalizerTests
{
    private static readonly string[] Pieces =
    [
        "/", "/", "/", ".", "..", "/./", "/../", "a", "Z", "~", "-", "_", "%41", "%7e", "%2e", "%2E%2e", "%2f", "%2F", "%", "%4", "%zz",
        "%25", "%c3%b1", "%ff", "%F0%9f%98%80", "%00", "%5b", "%7C", "[", "]", "|", "^", "`", "{", "}", "\"", "<", ">", "\\", " ", "\t",
        "\u0001", "ñ", "é", "e\u0301", "😀",
        "\ud800", "\udc00", "\ufffe", "\u200e", "\u202e", "\u00a0", "?", "?", "&", "=", "+", ";", ":", "@", "!", "$", "'", "(", ")", "*",
        ",", "#",
    ];

    private static readonly string[] Hosts =
    [
        "h", "EXAMPLE.com", "example.com.", "h:80", "h:443", "h:", "h:0", "h:65535", "user:secret@h", "bücher.example", "BÜCHER.example",
        "Á.example", "xn--bcher-kva.example", "例え。テスト", "127.1", "0x7f.0.0.1", "[2001:DB8:0:0:0:0:0:1]:80", "[fe80::1%25eth0]", "a_b",
        "-a", "\ud800", "xn--ñ", "ñ\u200e",
    ];

    [Theory]
    [InlineData("HTTP://EXAMPLE.com", "http://example.com/")]
    [InlineData("http://example.com:80/", "http://example.com/")]
    [InlineData("http://example.com:/", "http://example.com/")]
    [InlineData("https://example.com:443/", "https://example.com/")]
    [InlineData("http://example.com:443/", "http://example.com:443/")]
    [InlineData("http://example.com:080/", "http://example.com/")]
    [InlineData("http://user:secret@example.com/", "http://example.com/")]
    [InlineData("http://example.com?a", "http://example.com/?a")]
    [InlineData("http://example.com/#part", "http://example.com/")]
    [InlineData("http://example.com/?#part", "http://example.com/?")]
    [InlineData("http://bücher.example/", "http://xn--bcher-kva.example/")]
    [InlineData("http://Á.example/", "http://xn--1ca.example/")]
    [InlineData("http://XN--BCHER-KVA.example/", "http://xn--bcher-kva.example/")]
    [InlineData("http://例え。テスト/", "http://xn--r8jz45g.xn--zckzah/")]
    [InlineData("http://example.com./", "http://example.com./")]
    [InlineData("http://[2001:DB8:0:0:0:0:0:1]:80/", "http://[2001:db8::1]/")]
    [InlineData("http://[fe80::1%25eth0]:81/", "http://[fe80::1%25eth0]:81/")]
    [InlineData("http://127.1/", "http://127.0.0.1/")]
    public void Scheme_and_authority_have_one_spelling(string url, string normal) =>
        UrlNormalizer.Normalize(new Uri(url)).Should().Be(normal);

    [Theory]
    [InlineData("/a/../b/./c", "/b/c")]
    [InlineData("/..", "/")]
    [InlineData("/a/b/..", "/a/")]
    [InlineData("/a/%2e%2E/b", "/b")]
    [InlineData("/a%2Fb/../c", "/c")]
    [InlineData("/.../a/.b/..c", "/.../a/.b/..c")]
    [InlineData("//a//", "//a//")]
    [InlineData("/a", "/a")]
    [InlineData("/a/", "/a/")]
    [InlineData("/index.html", "/index.html")]
    [InlineData("/%7euser/%41%2d%5F", "/~user/A-_")]
    [InlineData("/%2f%3a%5b", "/%2F%3A%5B")]
    [InlineData("/%c3%B1/ñ", "/%C3%B1/%C3%B1")]
    [InlineData("/%ff", "/%FF")]
    [InlineData("/%2541", "/%2541")]
    [InlineData("/100%/%zz/%4", "/100%25/%25zz/%254")]
    [InlineData("/a b\"<>^`{|}[]", "/a%20b%22%3C%3E%5E%60%7B%7C%7D%5B%5D")]
    [InlineData("/a:b@c!$&'()*+,;=", "/a:b@c!$&'()*+,;=")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/%/%7e/%%2e%2e/%2e%2e/x", "/%25/~/x")]
    [InlineData("/a\\b", "/a/b")]
    [InlineData("/?b=2&a=1&b=1", "/?b=2&a=1&b=1")]
    [InlineData("/?", "/?")]
    [InlineData("/?a[]=\\&b=%5b%7e", "/?a%5B%5D=%5C&b=%5B~")]
    [InlineData("/?q=/../x?y", "/?q=/../x?y")]
    public void Path_and_query_keep_their_meaning_in_one_spelling(string pathAndQuery, string normal) =>
        UrlNormalizer.Normalize(new Uri($"http://h{pathAndQuery}")).Should().Be($"http://h{normal}");

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("mailto:someone@example.com")]
    [InlineData("file:///etc/passwd")]
    public void Other_schemes_have_no_normal_form_here(string url)
    {
        var normalize = () => UrlNormalizer.Normalize(new Uri(url));

        normalize.Should().Throw<ArgumentException>().WithMessage("*not http or https*");
    }

    [Theory]
    [InlineData("http://xn--ñ.example/")]
    [InlineData("http://ñññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññ.example/")]
    public void A_host_that_no_name_server_knows_how_to_be_asked_for_is_an_error(string url)
    {
        var normalize = () => UrlNormalizer.Normalize(new Uri(url));

        normalize.Should().Throw<UriFormatException>().WithMessage("the host has no form in ASCII");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_the_replacement_character_in_a_path_and_an_error_in_a_host()
    {
        UrlNormalizer.Normalize(new Uri("http://h/\ud800?\udc00")).Should().Be("http://h/%EF%BF%BD?%EF%BF%BD");
        FluentActions.Invoking(() => UrlNormalizer.Normalize(new Uri("http://\ud800/"))).Should().Throw<UriFormatException>();
    }

    [Fact]
    public void Any_URL_comes_out_grammatical_settled_and_fetched_as_it_is_written()
    {
        var random = new Random(5);
        var count = 0;
        while (count < 20_000)
        {
            var path = string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var text = $"http://{(random.Next(4) == 0 ? Hosts[random.Next(Hosts.Length)] : "h")}/{path}";
            if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || NormalOrNull(url) is not { } normal)
            {
                continue;
            }

            count++;
            normal.Should().MatchRegex(NormalForm(), "{0} is written like that", text);
            normal.Should().NotMatchRegex(DotSegment(), "{0} has no dot segments left", text);

            var again = new Uri(normal);
            UrlNormalizer.Normalize(again).Should().Be(normal, "the form of {0} is settled", text);
            normal.Should().Contain(again.IdnHost).And.EndWith(again.PathAndQuery, "{0} is requested as it is written", normal);
            OctetsOf(again.Query).Should().Equal(OctetsOf(url.Query), "the query of {0} means the same", text);
        }
    }

    private static string? NormalOrNull(Uri url)
    {
        try
        {
            return UrlNormalizer.Normalize(url);
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static byte[] OctetsOf(string escaped) =>
        System.Web.HttpUtility.UrlDecodeToBytes(escaped.Replace("+", "%2B", StringComparison.Ordinal));

    /// <summary>RFC 3986, Appendix A, with the escapes of what is not unreserved alone, and in upper case.</summary>
    [GeneratedRegex(
        """
        ^http://([a-z0-9._-]+|\[[0-9a-f:.]+(%25eth0)?\])(:[0-9]+)?
        (/([A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2D|2E|3[0-9]|4[1-9A-F]|5[0-9A]|5F|6[1-9A-F]|7[0-9A]|7E)[0-9A-F]{2})*)+
        (\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%(?!2D|2E|3[0-9]|4[1-9A-F]|5[0-9A]|5F|6[1-9A-F]|7[0-9A]|7E)[0-9A-F]{2})*)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex NormalForm();

    [GeneratedRegex(@"^http://[^?]*/\.\.?(/|\?|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DotSegment();
}
