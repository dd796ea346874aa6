using System.Net;
using System.Net.Sockets;
using System.Text;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Tests.Fetching;

public sealed class PageFetcherTests : FetchingTest
{
    [Fact]
    public async Task A_page_comes_whole_with_its_numbers()
    {
        var page = await FetchAsync("/bytes/100000", Settings);

        page.Should().BeEquivalentTo(new
        {
            Url = Site.UrlOf("/bytes/100000"),
            FinalUrl = Site.UrlOf("/bytes/100000"),
            Status = 200,
            Bytes = 100_000,
            Tries = 1,
            ContentType = "application/octet-stream",
            Error = (string?)null,
        });
        page.Body.Length.Should().Be(100_000);
    }

    [Fact]
    public async Task A_host_with_several_addresses_is_reached_at_the_one_that_answers()
    {
        // The site listens on 127.0.0.1 alone, and localhost is ::1 as well on most machines.
        var page = await FetchAsync(new UriBuilder(Site.UrlOf("/redirect/0")) { Host = "localhost" }.Uri, Settings, Clock);

        page.Error.Should().BeNull();
    }

    [Fact]
    public async Task An_error_of_the_server_is_a_result()
    {
        var page = await FetchAsync("/status/404", Settings);

        page.Status.Should().Be(404);
        page.Bytes.Should().BePositive();
        page.Error.Should().Be("the server answers 404 Not Found");
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_told()
    {
        var page = await FetchAsync("/redirect/3", Settings with { MaxRedirects = 3 });

        page.Error.Should().BeNull();
        page.Url.Should().Be(Site.UrlOf("/redirect/3"));
        page.FinalUrl.Should().Be(Site.UrlOf("/redirect/0"));
        page.Tries.Should().Be(1);
    }

    [Theory]
    [InlineData("/redirect/3", "redirects more than 2 times")]
    [InlineData("/loop/a", "redirects in a loop: SITE/loop/a comes back to itself")]
    [InlineData("/leave", "redirects to 'ftp://example.com/', and only http and https are followed")]
    public async Task Redirects_that_lead_nowhere_end_without_a_retry(string path, string error)
    {
        var page = await FetchAsync(path, Settings with { MaxRedirects = 2, Retries = 3 });

        page.Error.Should().Be(error.Replace("SITE", Site.Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal));
        page.Status.Should().Be(302);
        page.Tries.Should().Be(1);
    }

    [Theory]
    [InlineData("/user-agent")]
    [InlineData("/moved")]
    public async Task The_server_is_told_who_asks_also_after_a_redirect(string path)
    {
        var page = await FetchAsync(path, Settings);

        Encoding.UTF8.GetString(page.Body.Span).Should().Contain("<title>Tests/1.0</title>");
    }

    [Theory]
    [InlineData("/bytes/1000", 1000, null)]
    [InlineData("/bytes/1001", 1000, "the body is longer than 1,000 bytes; --max-bytes sets the limit")]
    [InlineData("/endless", 100_000, "the body is longer than 100,000 bytes; --max-bytes sets the limit")]
    [InlineData("/encoded/gzip", 999_999, "the body is longer than 999,999 bytes; --max-bytes sets the limit")]
    public async Task A_body_is_read_up_to_its_limit_and_counted_after_decompression(string path, long limit, string? error)
    {
        var page = await FetchAsync(path, Settings with { Body = new BodyLimits(limit, MaxRatio: 2000), Retries = 3 });

        page.Error.Should().Be(error);
        page.Status.Should().Be(200);
        page.Tries.Should().Be(1);
        page.Bytes.Should().BeInRange(Math.Min(limit, 1000), limit + 100_000);
    }

    [Fact]
    public async Task A_body_that_announces_too_much_is_not_read_at_all()
    {
        var page = await FetchAsync("/stall", Settings with { Body = new BodyLimits(99, MaxRatio: 200) });

        page.Error.Should().StartWith("the body is longer than 99 bytes");
        page.Bytes.Should().Be(0);
    }

    [Fact]
    public async Task A_compressed_page_is_unpacked()
    {
        var page = await FetchAsync("/encoded/gzip", Settings);

        page.Error.Should().BeNull();
        page.Bytes.Should().BeGreaterThan(1_000_000);
    }

    [Fact]
    public async Task A_body_that_was_made_to_grow_is_an_error()
    {
        var page = await FetchAsync("/encoded/gzip", Settings with { Body = new BodyLimits(2_000_000, MaxRatio: 200), Retries = 3 });

        page.Error.Should().Be("the body is compressed more than 200 to 1, as no page is; --max-ratio sets the limit");
        page.Tries.Should().Be(1);
    }

    [Fact]
    public async Task The_beginning_of_a_body_may_be_all_that_is_wanted()
    {
        await using var client = Client(Settings, Clock);
        var limits = new BodyLimits(1_000, MaxRatio: 200, CutsLonger: true);

        foreach (var path in new[] { "/endless", "/bytes/5000" })
        {
            var page = await new PageFetcher(client.Http, Clock).FetchAsync(Site.UrlOf(path), mayBePrivate: true, new FetchTerms(limits), Token);

            page.Error.Should().BeNull();
            page.Body.Length.Should().Be(1_000);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_cannot_be_unpacked_is_an_error_at_once(string encoding)
    {
        var page = await FetchAsync($"/encoded/broken-{encoding}", Settings with { Retries = 3 });

        page.Error.Should().Be("the body cannot be decompressed");
        page.Tries.Should().Be(1);
    }

    [Theory]
    [InlineData("broken-zstd", "zstd")]
    [InlineData("broken-nonsense", "nonsense")]
    [InlineData("twice", "gzip, br")]
    public async Task A_body_that_stays_compressed_is_no_page(string path, string coding)
    {
        var page = await FetchAsync($"/encoded/{path}", Settings with { Retries = 3 });

        page.Error.Should().Be($"the Content-Encoding '{coding}' cannot be undone; one layer of gzip, deflate or br can");
        page.Tries.Should().Be(1);
    }

    [Fact]
    public async Task A_body_that_says_to_be_as_it_is_is_taken_as_it_is()
    {
        var page = await FetchAsync("/encoded/identity", Settings);

        page.Error.Should().BeNull();
        page.Bytes.Should().BePositive();
    }

    [Fact]
    public async Task What_is_wrong_with_the_body_of_an_error_does_not_hide_the_error()
    {
        var page = await FetchAsync("/status/503", Settings with { Body = new BodyLimits(1, MaxRatio: 200), Retries = 1 });

        page.Error.Should().Be("the server answers 503 Service Unavailable");
        page.Tries.Should().Be(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_body_is_tried_again()
    {
        var page = await FetchAsync("/cut", Settings with { Retries = 2 });

        page.Error.Should().Be("the server hung up in the middle of its answer");
        page.Tries.Should().Be(3);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again_and_told_in_plain_words()
    {
        var page = await FetchAsync(ClosedPort(), Settings with { Retries = 2 }, Clock);

        page.Error.Should().Be("the connection is refused: no server listens there");
        page.Status.Should().BeNull();
        page.Tries.Should().Be(3);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_tried_again()
    {
        var settings = Within(TimeSpan.FromSeconds(20)) with { Retries = 2 };
        var page = await FetchAsync(Site.UrlOf("/hold"), settings, new QuickClock(wait => wait < settings.TotalTimeout));

        page.Error.Should().Be("no complete answer within 20 s");
        page.Tries.Should().Be(3);
    }

    [Fact]
    public async Task The_timeout_of_a_page_ends_its_tries()
    {
        var settings = Within(TimeSpan.FromSeconds(20)) with { Retries = 2 };
        var page = await FetchAsync(Site.UrlOf("/hold"), settings, new QuickClock(wait => wait == settings.TotalTimeout));

        page.Error.Should().Be("no complete answer within 60 s");
        page.Tries.Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Cancelling_the_run_is_no_result()
    {
        using var cancel = new CancellationTokenSource();
        await using var client = Client(Settings, Clock);
        var fetching = new PageFetcher(client.Http, Clock).FetchAsync(Site.UrlOf("/hold"), mayBePrivate: true, cancel.Token);

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => fetching).Should().ThrowAsync<OperationCanceledException>();
    }

    /// <summary>An address of this machine at which nobody listens.</summary>
    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }
}
