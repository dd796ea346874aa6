using System.Net;
using Activity7.AsyncWebServer.Status;
using Activity7.Testing;
using Microsoft.AspNetCore.Builder;

namespace Activity7.AsyncWebServer.Tests.Status;

/// <summary><c>/status</c> of a running server.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task Uptime_follows_the_clock_and_requests_are_counted_from_the_first_on()
    {
        await using var server = await LoopbackServer.StartAsync();
        (await server.StatusAsync()).Should().BeEquivalentTo(new
        {
            Version = "1.0.0",
            StartedAt = server.Time.GetUtcNow(),
            UptimeSeconds = 0,
            RequestsHandled = 0,
            RequestsInFlight = 1,
            ByStatusClass = new StatusClassReport(0, 0, 0, 0, 0, 0),
        });

        var startedAt = server.Time.GetUtcNow();
        server.Time.Advance(TimeSpan.FromMilliseconds(2_500));
        (await server.Client.GetAsync("/nothing-here")).StatusCode.Should().Be(HttpStatusCode.NotFound);

        var status = await server.StatusAsync();
        (status.StartedAt, status.UptimeSeconds, status.RequestsHandled).Should().Be((startedAt, 2.5, 2));
        status.ByStatusClass.Should().Be(new StatusClassReport(0, Success: 1, 0, ClientError: 1, 0, 0));
        status.Process.ResidentBytes.Should().BeGreaterThan(status.Process.HeapBytes).And.BeGreaterThan(1_000_000);
        status.Process.Collections.Should().HaveCount(3);
    }

    [Fact]
    public async Task Many_clients_at_once_are_all_answered_and_each_request_is_counted_once()
    {
        const int Clients = 40;
        string[] paths = ["/", "/status", "/background-tasks", "/static/", "/static/style.css", "/nothing-here", "/throws"];
        await using var server = await LoopbackServer.StartAsync(app =>
            app.MapGet("/throws", string () => throw new InvalidOperationException("on purpose")));

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
            var codes = new List<int>();
            foreach (var path in paths)
            {
                using var answer = await client.GetAsync(path);
                codes.Add((int)answer.StatusCode);
            }

            return codes;
        }));

        answers.Should().AllBeEquivalentTo(new[] { 200, 200, 200, 200, 200, 404, 500 }, options => options.WithStrictOrdering());
        (await server.StatusAsync()).RequestsHandled.Should().Be(Clients * paths.Length);
    }

    [Fact]
    public async Task Requests_overlap_two_that_can_only_finish_together_do()
    {
        var arrived = 0;
        var bothAreHere = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(app => app.MapGet("/meet", () =>
        {
            if (Interlocked.Increment(ref arrived) == 2)
            {
                bothAreHere.SetResult("met");
            }

            return bothAreHere.Task;
        }));

        var answers = await Task.WhenAll(server.Client.GetStringAsync("/meet"), server.Client.GetStringAsync("/meet"));

        answers.Should().Equal("met", "met");
    }

    [Fact]
    public async Task A_request_whose_client_went_away_is_counted_too()
    {
        await using var server = await LoopbackServer.StartAsync(app => app.MapGet(
            "/endless", (CancellationToken gone) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone)));
        using var leave = new CancellationTokenSource();
        var request = server.Client.GetAsync("/endless", leave.Token);
        await Until.TrueAsync(() => server.Requests.InFlight == 1);
        server.Requests.Handled.Should().Be(0);

        await leave.CancelAsync();

        await Until.TrueAsync(() => server.Requests is { InFlight: 0, Handled: 1 });
        await request.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Answers_are_json_of_known_length_that_is_not_kept()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var get = await server.Client.GetAsync("/status");
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/status"));
        using var post = await server.Client.PostAsync("/status", null);

        get.Content.Headers.ContentType!.ToString().Should().Be("application/json");
        get.Headers.CacheControl!.NoStore.Should().BeTrue();
        get.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        get.Headers.Contains("Server").Should().BeFalse();
        (await get.Content.ReadAsStringAsync()).Should().StartWith("{\n").And.EndWith("}\n").And.HaveLength((int)get.Content.Headers.ContentLength!);
        (head.StatusCode, head.Content.Headers.ContentLength > 0).Should().Be((HttpStatusCode.OK, true));
        post.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }
}
