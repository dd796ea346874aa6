using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Activity7.AsyncScraper.Fetching;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.Retry;

namespace Activity7.AsyncScraper.Tests.Fetching;

public sealed class RetryTests : FetchingTest
{
    public static TheoryData<HttpRequestError, Exception?, bool> Failures => new()
    {
        { HttpRequestError.InvalidResponse, null, false },
        { HttpRequestError.ConfigurationLimitExceeded, null, false },
        { HttpRequestError.SecureConnectionError, new AuthenticationException("it has expired"), false },
        { HttpRequestError.SecureConnectionError, new IOException("it broke"), true },
        { HttpRequestError.ResponseEnded, null, true },
        { HttpRequestError.ConnectionError, new SocketException((int)SocketError.ConnectionReset), true },
    };

    [Theory]
    [InlineData(400, 1)]
    [InlineData(401, 1)]
    [InlineData(404, 1)]
    [InlineData(410, 1)]
    [InlineData(408, 3)]
    [InlineData(429, 3)]
    [InlineData(500, 3)]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    [InlineData(504, 3)]
    public async Task Only_errors_that_may_pass_are_tried_again(int status, int tries)
    {
        var page = await FetchAsync($"/status/{status}", Settings with { Retries = 2 });

        page.Tries.Should().Be(tries);
        page.Status.Should().Be(status);
        page.Error.Should().StartWith($"the server answers {status}");
    }

    [Fact]
    public async Task A_page_that_recovers_is_no_error()
    {
        var page = await FetchAsync("/flaky/2", Settings with { Retries = 3 });

        page.Error.Should().BeNull();
        page.Status.Should().Be(200);
        page.Tries.Should().Be(3);
        Notices.Select(notice => notice.Reason).Should().Equal(Enumerable.Repeat("the server answers 503 Service Unavailable", 2));
    }

    [Fact]
    public async Task Without_retries_there_is_one_try()
    {
        var page = await FetchAsync("/flaky/1", Settings with { Retries = 0 });

        page.Status.Should().Be(503);
        page.Tries.Should().Be(1);
    }

    [Fact]
    public async Task The_waits_grow_on_average()
    {
        // Jitter makes single waits random. The means of twenty pages are compared two retries apart, where the true ones differ by a
        // factor of four; neighbours, with a factor of two, change places now and then.
        var settings = Settings with { Retries = 5 };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FetchAsync("/status/503", settings)));

        var meanWaits = Notices.GroupBy(notice => notice.Number).OrderBy(group => group.Key)
            .Select(group => group.Average(notice => notice.Delay.TotalSeconds)).ToList();
        meanWaits.Should().HaveCount(5);
        meanWaits.Zip(meanWaits.Skip(2)).Should().OnlyContain(pair => pair.First < pair.Second);
        Clock.Waits.Should().HaveCount(100);
    }

    [Fact]
    public async Task A_server_that_says_when_to_come_back_is_obeyed()
    {
        await FetchAsync("/status/429?retry-after=7", Settings with { Retries = 2 });

        Clock.Waits.Should().Equal(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_server_that_asks_for_more_time_than_the_page_has_is_not_waited_for()
    {
        var settings = Within(TimeSpan.FromMinutes(20)) with { Retries = 2 };
        var page = await FetchAsync("/status/503?retry-after=3601", settings);

        page.Tries.Should().Be(1);
        page.Status.Should().Be(503);
        Clock.Waits.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 59, true)]
    [InlineData(0, 60, false)]
    [InlineData(50, 9, true)]
    [InlineData(50, 10, false)]
    [InlineData(50, 59, false)]
    public async Task What_a_server_asks_for_is_compared_with_the_time_that_is_left(int elapsed, int wait, bool again)
    {
        var time = new FakeTimeProvider();
        var settings = Within(TimeSpan.FromSeconds(20)) with { Retries = 1 };
        using var request = new HttpRequestMessage(HttpMethod.Get, Site.UrlOf("/"));
        FetchTrace.Attach(request, mayBePrivate: true, new FetchTerms(), time.GetTimestamp());
        using var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(wait));
        time.Advance(TimeSpan.FromSeconds(elapsed));

        (await IsTriedAgainAsync(settings, time, Outcome.FromResult(response), request)).Should().Be(again);
    }

    [Fact]
    public async Task Where_the_time_ends_in_a_wait_the_try_before_it_is_the_result()
    {
        var settings = Within(TimeSpan.FromSeconds(20)) with { Retries = 2 };
        var time = new ClockWithoutWait(TimeSpan.FromSeconds(59));
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var client = new PageClient(settings, time, new FetchEvents(_ => waits.SetResult(), _ => { }));
        var fetching = new PageFetcher(client.Http, time).FetchAsync(Site.UrlOf("/status/503?retry-after=59"), mayBePrivate: true, Token);
        await waits.Task;

        time.Advance(settings.TotalTimeout);

        var page = await fetching;
        page.Error.Should().Be("the server answers 503 Service Unavailable");
        page.Status.Should().Be(503);
        page.Tries.Should().Be(1);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", 0.0)]
    [InlineData("120", 120.0)]
    [InlineData("2147483648", double.MaxValue)]
    [InlineData("-1", null)]
    [InlineData("Tue, 04 Mar 2025 10:00:30 GMT", 30.0)]
    [InlineData("Tue, 04 Mar 2025 09:00:00 GMT", 0.0)]
    [InlineData("soon", null)]
    public void Retry_After_is_seconds_or_a_date(string? header, double? seconds)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 4, 10, 0, 0, TimeSpan.Zero));
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        RetryRules.RetryAfter(response, time).Should().Be(
            seconds is not { } wait ? null : wait == double.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromSeconds(wait));
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, false)]
    [InlineData(SocketError.TryAgain, true)]
    [InlineData(SocketError.ConnectionRefused, true)]
    [InlineData(SocketError.NetworkUnreachable, true)]
    public async Task A_name_that_does_not_exist_is_not_asked_for_again(SocketError error, bool again)
    {
        var exception = new HttpRequestException("no", new SocketException((int)error));

        (await IsTriedAgainAsync(Settings, Clock, Outcome.FromException<HttpResponseMessage>(exception))).Should().Be(again);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_server_that_speaks_wrongly_is_not_asked_again_and_a_broken_connection_is_made_anew(
        HttpRequestError error, Exception? cause, bool again)
    {
        var exception = new HttpRequestException(error, "no", cause);

        (await IsTriedAgainAsync(Settings, Clock, Outcome.FromException<HttpResponseMessage>(exception))).Should().Be(again);
    }

    private static async Task<bool> IsTriedAgainAsync(
        FetchSettings settings, TimeProvider time, Outcome<HttpResponseMessage> outcome, HttpRequestMessage? request = null)
    {
        var context = ResilienceContextPool.Shared.Get(Token);
        context.SetRequestMessage(request);
        return await RetryRules.Of(settings with { Retries = 1 }, time, _ => { })
            .ShouldHandle(new RetryPredicateArguments<HttpResponseMessage>(context, outcome, 0));
    }

    /// <summary>A clock moved by hand on which waits of one length never end.</summary>
    private sealed class ClockWithoutWait(TimeSpan wait) : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == wait ? Timeout.InfiniteTimeSpan : dueTime, period);
    }
}
