using System.Net;
using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed class DemoServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_sites_stand_side_by_side_and_hold_the_same_pages()
    {
        await using var one = await DemoServer.StartAsync(Token);
        await using var other = await DemoServer.StartAsync(Token);
        using var http = new HttpClient();

        one.Address.Should().NotBe(other.Address);
        foreach (var path in TopicPages.Paths.Prepend("/"))
        {
            var body = await http.GetStringAsync(one.UrlOf(path), Token);
            body.Should().Contain("<title>").And.Be(await http.GetStringAsync(other.UrlOf(path), Token));
        }
    }

    [Fact]
    public async Task There_are_five_example_pages_and_the_last_fails_once()
    {
        await using var site = await DemoServer.StartAsync(Token);
        using var http = new HttpClient();

        site.ExamplePages.Should().HaveCount(5).And.OnlyHaveUniqueItems();
        var statuses = new List<HttpStatusCode>();
        foreach (var url in site.ExamplePages.Append(site.ExamplePages[^1]))
        {
            using var response = await http.GetAsync(url, Token);
            statuses.Add(response.StatusCode);
        }

        statuses.Should().Equal(
            HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_index_leads_to_every_topic()
    {
        await using var site = await DemoServer.StartAsync(Token);
        using var http = new HttpClient();

        var index = await http.GetStringAsync(site.Address, Token);

        TopicPages.Paths.Should().OnlyContain(path => index.Contains($"href=\"{path}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_stops_at_once_whatever_it_still_answers()
    {
        var site = await DemoServer.StartAsync(Token);
        using var http = new HttpClient();
        using var stalled = await http.GetAsync(site.UrlOf("/stall"), HttpCompletionOption.ResponseHeadersRead, Token);

        await site.DisposeAsync();

        await FluentActions.Awaiting(() => stalled.Content.ReadAsByteArrayAsync(Token)).Should().ThrowAsync<HttpRequestException>();
    }
}
