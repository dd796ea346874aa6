using Activity7.AsyncScraper.Fetching;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;

namespace Activity7.AsyncScraper.Tests.Fetching;

public sealed class BreakerTests : FetchingTest
{
    private static readonly FetchSettings Sensitive = Settings with
    {
        Breaker = new BreakerSettings(0.5, MinimumTries: 4, Window: TimeSpan.FromSeconds(30), Pause: TimeSpan.FromSeconds(5)),
    };

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_host_that_fails_too_often_is_left_alone_and_probed_after_a_pause()
    {
        await using var client = Client(Sensitive, _time);
        for (var number = 0; number < 4; number++)
        {
            (await FetchAsync(client, "/status/503")).Status.Should().Be(503);
        }

        var refused = await FetchAsync(client, "/redirect/0");
        refused.Error.Should().Be("its host fails too often and is left alone for a while (circuit breaker)");
        refused.Tries.Should().Be(0);
        Breaks.Should().Equal(new BreakNotice(Site.Address.GetLeftPart(UriPartial.Authority), TimeSpan.FromSeconds(5)));

        _time.Advance(TimeSpan.FromSeconds(5));
        (await FetchAsync(client, "/redirect/0")).Error.Should().BeNull();
        (await FetchAsync(client, "/redirect/0")).Error.Should().BeNull("the probe went well");
    }

    [Fact]
    public async Task Another_host_is_not_left_alone_for_it()
    {
        await using var client = Client(Sensitive, _time);
        for (var number = 0; number < 5; number++)
        {
            await FetchAsync(client, "/status/503");
        }

        var other = new UriBuilder(Site.UrlOf("/redirect/0")) { Host = "localhost" }.Uri;
        (await new PageFetcher(client.Http, _time).FetchAsync(other, mayBePrivate: true, Token)).Error.Should().BeNull();
    }

    [Theory]
    [InlineData("/status/404")]
    [InlineData("/status/410")]
    [InlineData("/loop/a")]
    public async Task A_page_that_is_not_there_says_nothing_against_its_host(string path)
    {
        await using var client = Client(Sensitive, _time);
        for (var number = 0; number < 5; number++)
        {
            await FetchAsync(client, path);
        }

        Breaks.Should().BeEmpty();
        (await FetchAsync(client, "/redirect/0")).Error.Should().BeNull();
    }

    [Fact]
    public async Task A_host_that_fails_less_is_not_left_alone()
    {
        await using var client = Client(Sensitive, _time);
        for (var number = 0; number < 12; number++)
        {
            await FetchAsync(client, number % 3 == 2 ? "/status/503" : "/redirect/0");
        }

        Breaks.Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_waits_for_the_end_of_the_pause_if_it_has_retries()
    {
        var clock = new QuickClock(wait => wait <= TimeSpan.FromSeconds(5));
        await using var client = Client(Sensitive with { Retries = 1 }, clock);
        for (var number = 0; number < 4; number++)
        {
            await FetchAsync(client, "/status/503", clock);
        }

        await FetchAsync(client, "/redirect/0", clock);

        Notices[^1].Reason.Should().Be("its host fails too often and is left alone for a while (circuit breaker)");
        Notices[^1].Delay.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessThanOrEqualTo(TimeSpan.FromSeconds(5), "it is the rest of the pause");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0.01, null)]
    [InlineData(3, 3.0)]
    public async Task A_page_waits_for_the_rest_of_the_pause_and_backs_off_as_usual_while_the_host_is_probed(double rest, double? wait)
    {
        var broken = Outcome.FromException<HttpResponseMessage>(new BrokenCircuitException("", TimeSpan.FromSeconds(rest)));
        var context = ResilienceContextPool.Shared.Get(Token);

        var delay = await RetryRules.Of(Sensitive, _time, _ => { }).DelayGenerator!(new(context, broken, attemptNumber: 0));

        delay.Should().Be(wait is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    private Task<FetchedPage> FetchAsync(PageClient client, string path) => FetchAsync(client, path, _time);

    private Task<FetchedPage> FetchAsync(PageClient client, string path, TimeProvider time) =>
        new PageFetcher(client.Http, time).FetchAsync(Site.UrlOf(path), mayBePrivate: true, Token);
}
