using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Activity7.AsyncWebServer.Tests.Observing;

/// <summary>What machines are told of a running server.</summary>
public sealed class ObservingTests
{
    [Fact]
    public async Task Prometheus_is_told_of_requests_the_runtime_and_the_tasks()
    {
        await using var server = await LoopbackServer.StartAsync();
        await server.Client.GetAsync("/status");
        await server.Client.PostAsync("/background-tasks/log/run", null);

        using var answer = await server.Client.GetAsync("/metrics");
        var text = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/plain");
        text.Should().MatchRegex("""http_server_request_duration_seconds_count\{[^}]*http_route="/status"[^}]*\} 1\n""")
            .And.MatchRegex("""background_task_runs_total\{[^}]*task="log"[^}]*\} 1\n""")
            .And.Contain("kestrel_active_connections").And.Contain("dotnet_gc_collections_total");
    }

    [Fact]
    public async Task OpenApi_describes_every_route_that_answers_with_a_document()
    {
        await using var server = await LoopbackServer.StartAsync();

        using var document = JsonDocument.Parse(await server.Client.GetStringAsync("/openapi/v1.json"));

        var paths = document.RootElement.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).Should().BeEquivalentTo(
            "/",
            "/events",
            "/status",
            "/background-tasks",
            "/background-tasks/{name}/run",
            "/background-tasks/{name}/pause",
            "/background-tasks/{name}/resume");
        paths.GetProperty("/status").GetProperty("get").GetProperty("responses").GetProperty("200").GetRawText().Should().Contain("StatusReport");
        document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("TaskReport").GetRawText().Should().Contain("nextRunAt");
    }

    [Fact]
    public async Task A_fault_is_told_with_the_trace_id_that_the_client_sent()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        await using var server = await LoopbackServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).Should().Contain($"\"traceId\":\"00-{Trace}-");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/status")]
    [InlineData("/nothing-here")]
    [InlineData("/static/style.css")]
    [InlineData("/throws")]
    public async Task Every_answer_lets_a_browser_do_no_more_than_is_meant(string path)
    {
        await using var server = await LoopbackServer.StartAsync(app => app.MapGet(
            "/throws", string () => throw new InvalidOperationException("on purpose")));

        using var answer = await server.Client.GetAsync(path);

        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal(path == "/" ? "same-origin" : "no-referrer");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith(path.StartsWith("/static", StringComparison.Ordinal) ? "default-src 'self'; " : "default-src 'none'; ");
    }
}
