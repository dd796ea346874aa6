using Activity7.AsyncScraper.Input;

namespace Activity7.AsyncScraper.Tests.Input;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("https://example.com:8443/a?b=c", "https://example.com:8443/a?b=c")]
    [InlineData("HTTP://EXAMPLE.COM/Path", "http://example.com/Path")]
    [InlineData("http://127.0.0.1:1/", "http://127.0.0.1:1/")]
    [InlineData("http://[::1]/", "http://[::1]/")]
    [InlineData("http://example.com/ñ", "http://example.com/%C3%B1")]
    public void Web_addresses_are_taken_and_keep_how_they_were_written(string text, string address)
    {
        var url = WebAddress.Parse(text);

        url.AbsoluteUri.Should().Be(address);
        url.OriginalString.Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("/etc/passwd")]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:someone@example.com")]
    [InlineData("http:example.com")]
    [InlineData("http:///path")]
    [InlineData("http://two words/")]
    [InlineData("http://example.com:99999/")]
    [InlineData("http://[::1")]
    public void Anything_else_is_refused_in_words_that_quote_it(string text)
    {
        var parse = () => WebAddress.Parse(text);

        parse.Should().Throw<FormatException>().WithMessage($"'{text}' is not an http or https URL such as http://example.com/page");
    }

    [Fact]
    public void A_password_is_refused_and_not_repeated()
    {
        var parse = () => WebAddress.Parse("http://user:secret@example.com/");

        parse.Should().Throw<FormatException>().Which.Message.Should().Contain("user name").And.NotContain("secret");
    }
}
