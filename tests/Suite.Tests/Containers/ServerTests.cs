using System.Text.Json;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>The server in its container.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task It_answers_on_a_published_port_becomes_healthy_and_stops_with_0()
    {
        await using var container = await StartAsync(
            ["--publish", "127.0.0.1::8080", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"], "--log-interval", "1");

        await UntilHealthIsAsync(container, "healthy");
        using var client = new HttpClient { BaseAddress = new Uri($"http://{await Docker.ReadAsync("port", container.Id, "8080")}") };
        var status = JsonDocument.Parse(await client.GetStringAsync("/status", TestContext.Current.CancellationToken)).RootElement;
        status.GetProperty("requestsHandled").GetInt64().Should().BePositive();
        (await client.GetStringAsync("/static/", TestContext.Current.CancellationToken)).Should().Contain("<html");
        (await container.StopAsync()).Should().Be("0");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_becomes_unhealthy_and_the_engine_has_the_reason()
    {
        await using var container = await StartAsync(["--health-retries", "1", "--network", "none"], "--urls", "http://127.0.0.1:9000");

        await UntilHealthIsAsync(container, "unhealthy");

        (await container.InspectAsync("json .State.Health.Log"))
            .Should().Contain("error: not ready at http://localhost:8080/health/ready: localhost gives no answer: Connection refused");
    }

    private static async Task<Container> StartAsync(string[] options, params string[] arguments) => await Container.MakeAsync(
        ["run", "--detach", "--health-interval", "1s", .. options, await Images.OfAsync("AsyncWebServer"), .. arguments]);

    private static Task UntilHealthIsAsync(Container container, string health) =>
        Until.TrueAsync(async () => await container.InspectAsync(".State.Health.Status") == health);
}
