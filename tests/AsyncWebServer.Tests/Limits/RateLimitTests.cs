using System.Net;
using Activity7.AsyncWebServer.Limits;

namespace Activity7.AsyncWebServer.Tests.Limits;

/// <summary>How many requests one address may send.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task More_than_a_seconds_worth_at_once_is_refused_until_later()
    {
        await using var server = await StartAsync(new RateLimit(5, IncludesLoopback: true));
        for (var i = 0; i < 5; i++)
        {
            (await server.Client.GetAsync("/status")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        using var refused = await server.Client.GetAsync("/status");

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().BeCloseTo(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        refused.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(0, true)]
    public async Task The_machine_itself_is_not_counted_unless_it_is_asked_for_nor_anyone_without_a_limit(int perSecond, bool includesLoopback)
    {
        await using var server = await StartAsync(new RateLimit(perSecond, includesLoopback));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.Client.GetAsync("/status")));

        answers.Should().AllSatisfy(answer => answer.StatusCode.Should().Be(HttpStatusCode.OK));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::")]
    public void Addresses_of_one_customer_count_as_one(string address, string network) =>
        RateLimiting.NetworkOf(IPAddress.Parse(address)).Should().Be(IPAddress.Parse(network));

    private static Task<LoopbackServer> StartAsync(RateLimit rate) =>
        LoopbackServer.StartAsync(change: options => options with { Limits = new LimitOptions(1_000, rate) });
}
