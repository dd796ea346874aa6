using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Tests.Urls;

public sealed class DomainNameTests
{
    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData("WWW.Example.COM.", "www.example.com")]
    [InlineData("localhost", "localhost")]
    [InlineData("a_b.example", "a_b.example")]
    [InlineData("Bücher.example", "xn--bcher-kva.example")]
    [InlineData("XN--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.1", "127.0.0.1")]
    [InlineData("2001:DB8:0::1", "[2001:db8::1]")]
    [InlineData("[::1]", "[::1]")]
    public void A_domain_is_written_as_URLs_have_it(string text, string domain) => DomainName.Parse(text).Should().Be(domain);

    [Theory]
    [InlineData("", "has an empty label")]
    [InlineData(".", "has an empty label")]
    [InlineData(".example.com", "has an empty label")]
    [InlineData("a..b", "has an empty label")]
    [InlineData("example.com..", "has an empty label")]
    [InlineData("http://example.com/", "is a URL")]
    [InlineData("*.example.com", "holds a '*'")]
    [InlineData("example.com:80", "has a port")]
    [InlineData("[::1]:80", "has a port")]
    [InlineData("127.0.0.1:80", "has a port")]
    [InlineData("example.com/docs", "is not the name of a host")]
    [InlineData("user@example.com", "is not the name of a host")]
    [InlineData("fe80::1%eth0", "is not the name of a host")]
    [InlineData("two words", "is not the name of a host")]
    [InlineData(" example.com", "is not the name of a host")]
    [InlineData("[::1", "has a port")]
    [InlineData("a,b", "is not the name of a host")]
    [InlineData("xn--ñ.example", "is not the name of a host")]
    public void Anything_else_is_refused_in_words_that_quote_it(string text, string fault) =>
        FluentActions.Invoking(() => DomainName.Parse(text)).Should().Throw<FormatException>()
            .WithMessage($"'{text}' {fault}*; write a domain such as example.com or an IP address");
}
