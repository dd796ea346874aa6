using System.Net.Sockets;
using System.Text;
using Activity7.AsyncWebServer.Tests.Program;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Faults;

/// <summary>Requests that are none, sent to the built program byte by byte.</summary>
public sealed class MalformedRequestTests(MalformedRequestTests.Server fixture) : IClassFixture<MalformedRequestTests.Server>
{
    private const string End = "\r\nHost: server\r\nConnection: close\r\n\r\n";

    [Theory]
    [InlineData("no method", " / HTTP/1.1" + End)]
    [InlineData("no version", "GET /" + End)]
    [InlineData("an old version", "GET / HTTP/0.9" + End)]
    [InlineData("a future version", "GET / HTTP/9.9" + End)]
    [InlineData("no target", "GET HTTP/1.1" + End)]
    [InlineData("a target without a slash", "GET status HTTP/1.1" + End)]
    [InlineData("a space in the target", "GET /a b HTTP/1.1" + End)]
    [InlineData("a percent sign alone", "GET /%zz HTTP/1.1" + End)]
    [InlineData("half an escape", "GET /static/%4 HTTP/1.1" + End)]
    [InlineData("an escaped zero", "GET /static/%00 HTTP/1.1" + End)]
    [InlineData("bytes that are no UTF-8", "GET /static/%ff%fe HTTP/1.1" + End)]
    [InlineData("a control character", "GET /\u0001 HTTP/1.1" + End)]
    [InlineData("no host", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("a header without a colon", "GET / HTTP/1.1\r\nHost: server\r\nnonsense\r\n\r\n")]
    [InlineData("a header with a space before the colon", "GET / HTTP/1.1\r\nHost: server\r\nX-A : b\r\n\r\n")]
    [InlineData("a length that is no number", "POST / HTTP/1.1\r\nHost: server\r\nContent-Length: many\r\n\r\n")]
    [InlineData("a negative length", "POST / HTTP/1.1\r\nHost: server\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("two lengths", "POST / HTTP/1.1\r\nHost: server\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")]
    [InlineData("an unknown coding", "POST / HTTP/1.1\r\nHost: server\r\nTransfer-Encoding: strange\r\n\r\n")]
    [InlineData("a greeting of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000")]
    [InlineData("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    [InlineData("line ends alone", "\r\n\r\n\r\n\r\n\r\n")]
    public async Task What_is_no_request_is_refused_and_others_are_served(string what, string request)
    {
        (await fixture.AskAsync(Encoding.Latin1.GetBytes(request))).Should().MatchRegex("^(HTTP/1.1 (400|404|405|505) |HTTP/2|$)|^\0", what);

        await fixture.ServesAsync();
    }

    [Theory]
    [InlineData("a long target", "GET /{x} HTTP/1.1\r\nHost: server\r\n\r\n", "414")]
    [InlineData("a long header", "GET / HTTP/1.1\r\nHost: server\r\nX-Long: {x}\r\n\r\n", "431")]
    [InlineData("a long method", "{x} / HTTP/1.1\r\nHost: server\r\n\r\n", "(400|414)")]
    public async Task A_megabyte_of_it_is_refused_and_others_are_served(string what, string request, string status)
    {
        var bytes = Encoding.ASCII.GetBytes(request.Replace("{x}", new string('x', 1_000_000), StringComparison.Ordinal));

        (await fixture.AskAsync(bytes)).Should().MatchRegex($"^(HTTP/1.1 {status} |$)", what);

        await fixture.ServesAsync();
    }

    [Fact]
    public async Task Too_many_headers_are_refused()
    {
        var headers = string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: a\r\n"));

        (await fixture.AskAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: server\r\n{headers}\r\n"), isAll: false)).Should().StartWith("HTTP/1.1 431 ");
    }

    [Fact]
    public async Task A_body_of_a_gigabyte_is_refused_by_its_length()
    {
        var request = "POST /background-tasks/log/pause HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000000\r\n\r\n"u8.ToArray();

        (await fixture.AskAsync(request, isAll: false)).Should().MatchRegex("^HTTP/1.1 (200|413) ");

        await fixture.ServesAsync();
    }

    [Fact]
    public async Task Clients_that_vanish_in_the_middle_are_forgotten()
    {
        for (var i = 0; i < 200; i++)
        {
            using var client = await fixture.Built.ConnectAsync();
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            var request = "GET /static/picture.svg HTTP/1.1\r\nHost: server\r\n\r\n"u8;
            await client.GetStream().WriteAsync(request[..(1 + i % request.Length)].ToArray());
        }

        await Until.TrueAsync(async () => (await fixture.Built.Client.GetStringAsync("/status")).Contains("\"requestsInFlight\": 1,", StringComparison.Ordinal));
    }

    /// <summary>One server for all of it.</summary>
    public sealed class Server : IAsyncLifetime
    {
        internal BuiltServer Built { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Built = await BuiltServer.StartAsync("--quiet");

        public ValueTask DisposeAsync() => Built.DisposeAsync();

        internal async Task ServesAsync() => (await Built.Client.GetStringAsync("/health/live")).Should().Contain("live");

        /// <summary>Sends bytes and returns what comes back until the server closes the connection.</summary>
        /// <param name="request">The bytes.</param>
        /// <param name="isAll">True to say that nothing comes after them.</param>
        internal async Task<string> AskAsync(byte[] request, bool isAll = true)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            using var client = await Built.ConnectAsync();
            var stream = client.GetStream();
            try
            {
                await stream.WriteAsync(request, patience.Token);
                if (isAll)
                {
                    client.Client.Shutdown(SocketShutdown.Send);
                }

                using var reader = new StreamReader(stream, Encoding.Latin1);
                return await reader.ReadToEndAsync(patience.Token);
            }
            catch (IOException)
            {
                // Closed while it was still being sent.
                return "";
            }
        }
    }
}
