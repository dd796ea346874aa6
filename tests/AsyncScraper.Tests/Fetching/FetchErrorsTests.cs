using System.Net.Sockets;
using System.Security.Authentication;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Tests.Fetching;

public sealed class FetchErrorsTests
{
    public static TheoryData<HttpRequestError, Exception?, string> Failures => new()
    {
        { HttpRequestError.NameResolutionError, new SocketException((int)SocketError.HostNotFound), "the host name is not known" },
        { HttpRequestError.ConnectionError, new SocketException((int)SocketError.ConnectionRefused), "the connection is refused: no server listens there" },
        { HttpRequestError.ConnectionError, new SocketException((int)SocketError.TooManyOpenSockets), "no connection: too many open files; lower --concurrency, or raise the limit of the shell (ulimit -n)" },
        { HttpRequestError.ConnectionError, new IOException("the cable is out"), "no connection: the cable is out" },
        { HttpRequestError.SecureConnectionError, new AuthenticationException("it has expired"), "no secure connection: it has expired" },
        { HttpRequestError.ResponseEnded, null, "the server hung up in the middle of its answer" },
        { HttpRequestError.Unknown, new IOException("read", new SocketException((int)SocketError.ConnectionReset)), "the server hung up in the middle of its answer" },
        { HttpRequestError.InvalidResponse, null, "the server does not speak HTTP as it should" },
        { HttpRequestError.ConfigurationLimitExceeded, null, "the headers of the answer are too long" },
        { HttpRequestError.Unknown, null, "outer" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_is_told_in_plain_words(HttpRequestError error, Exception? cause, string words) =>
        FetchErrors.Describe(new HttpRequestException(error, "outer", cause)).Should().Be(words);

    [Fact]
    public void A_bug_is_no_failure_of_a_page() => FetchErrors.IsFetchError(new InvalidOperationException()).Should().BeFalse();
}
