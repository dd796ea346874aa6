using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Activity7.AsyncWebServer.Tests.Limits;

/// <summary>Answers that take too long in the making.</summary>
public sealed class RequestTimeoutTests
{
    [Fact]
    public async Task The_client_is_told_and_the_work_is_cancelled()
    {
        await using var server = await LoopbackServer.StartAsync(app => app
            .MapGet("/endless", (CancellationToken gone) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone))
            .WithRequestTimeout(TimeSpan.FromMilliseconds(50)));

        using var answer = await server.Client.GetAsync("/endless");

        answer.StatusCode.Should().Be(HttpStatusCode.GatewayTimeout);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await server.StatusAsync()).Should().BeEquivalentTo(new { RequestsInFlight = 1, RequestsHandled = 1 });
    }
}
