namespace Activity7.AsyncWebServer.Tests;

/// <summary>What <c>--urls</c> takes.</summary>
public sealed class ListenUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:0")]
    [InlineData("http://[::1]:0", "http://[::1]:0")]
    [InlineData("http://localhost:65535", "http://localhost:65535")]
    [InlineData("http://LOCALHOST:9930", "http://LOCALHOST:9930")]
    [InlineData("http://[0:0::1]:0", "http://[0:0::1]:0")]
    [InlineData("http://*:80", "http://*:80")]
    [InlineData("http://+:80/", "http://+:80/")]
    [InlineData("HTTP://0.0.0.0", "HTTP://0.0.0.0")]
    [InlineData(" http://127.0.0.1:1 ; http://127.0.0.1:2; ", "http://127.0.0.1:1", "http://127.0.0.1:2")]
    public void Addresses_to_listen_on_are_taken_as_they_are(string text, params string[] urls) =>
        ListenUrl.ParseList(text).Should().Equal(urls);

    [Theory]
    [InlineData("", "at least one address")]
    [InlineData(" ; ", "at least one address")]
    [InlineData("8080", "'8080' does not begin with http:// or https://")]
    [InlineData("localhost:8080", "'localhost:8080' does not begin with http:// or https://")]
    [InlineData("http://", "is not an address to listen on")]
    [InlineData("http://:8080", "is not an address to listen on")]
    [InlineData("http://127.0.0.1:port", "has a port that is no number; it takes 0 to 65535")]
    [InlineData("http://127.0.0.1:", "has a port that is no number")]
    [InlineData("http://127.0.0.1:99999999999", "has a port that is no number")]
    [InlineData("http://localhost:", "has a port that is no number")]
    [InlineData("http://[::1]:", "has a port that is no number")]
    [InlineData("http://[::1]:x", "has a port that is no number")]
    [InlineData("http://*:x", "has a port that is no number")]
    [InlineData("http://[::1", "has no address of this machine")]
    [InlineData("http://one:two:three", "has no address of this machine")]
    [InlineData("http://0:9930", "has an IPv4 address that is not four plain numbers")]
    [InlineData("http://127.1:80", "has an IPv4 address that is not four plain numbers")]
    [InlineData("http://0x7f.0.0.1:80", "has an IPv4 address that is not four plain numbers")]
    [InlineData("http://127.0.0.010:80", "has an IPv4 address that is not four plain numbers")]
    [InlineData("http://2130706433:80", "has an IPv4 address that is not four plain numbers")]
    [InlineData("http://127.0.0.1:65536", "has a port outside 0 to 65535")]
    [InlineData("http://127.0.0.1:-1", "has a port outside 0 to 65535")]
    [InlineData("http://localhost:0", "means two ports")]
    [InlineData("http://LOCALHOST:0", "means two ports")]
    [InlineData("http://127.0.0.1:8080/path", "has a path")]
    [InlineData("http://127.0.0.l:8080", "has no address of this machine")]
    [InlineData("http://example.com:8080", "has no address of this machine")]
    [InlineData("http://unix:/tmp/socket", "has no address of this machine")]
    [InlineData("http://127.0.0.1:1;ftp://127.0.0.1:2", "'ftp://127.0.0.1:2' does not begin")]
    public void Anything_else_is_refused_with_its_fault(string text, string fault)
    {
        var parse = () => ListenUrl.ParseList(text);

        parse.Should().Throw<FormatException>().Which.Message.Should().Contain(fault);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/")]
    [InlineData("http://0.0.0.0:80", "http://localhost/")]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("https://[::]:8443", "https://localhost:8443/")]
    public void On_its_machine_a_server_is_asked_where_it_listens(string url, string asked) => ListenUrl.ToAsk(url).Should().Be(new Uri(asked));
}
