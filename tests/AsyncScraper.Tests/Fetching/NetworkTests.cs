using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Tests.Fetching;

public sealed class NetworkTests : FetchingTest
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1 is at 127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]", "[::ffff:127.0.0.1] is at ::ffff:127.0.0.1")]
    [InlineData("localhost", "localhost is at ")]
    [InlineData("2130706433", "127.0.0.1 is at 127.0.0.1")]
    [InlineData("0x7f.1", "127.0.0.1 is at 127.0.0.1")]
    public async Task A_public_page_does_not_lead_to_this_machine_by_any_name(string host, string error)
    {
        await using var client = Client(Settings with { Retries = 3 }, Clock);

        var page = await FetchAsync(client, AtHost(host, "/redirect/0"), mayBePrivate: false);

        page.Error.Should().StartWith(error).And.EndWith(
            ", which is no public address, and a public page leads there; --allow-private lets it");
        page.Tries.Should().Be(1, "another try would meet the same");
        page.Status.Should().BeNull();
    }

    [Fact]
    public async Task A_connection_that_one_page_may_use_is_not_lent_to_another()
    {
        await using var client = Client(Settings, Clock);
        (await FetchAsync(client, Site.UrlOf("/redirect/0"), mayBePrivate: true)).Error.Should().BeNull();

        (await FetchAsync(client, Site.UrlOf("/redirect/0"), mayBePrivate: false)).Error.Should().Contain("no public address");
    }

    [Fact]
    public async Task A_private_page_may_redirect_within_its_network()
    {
        await using var client = Client(Settings, Clock);

        var page = await FetchAsync(client, Site.UrlOf("/redirect/2"), mayBePrivate: true);

        page.Error.Should().BeNull();
        page.IsPrivate.Should().BeTrue();
    }

    [Fact]
    public async Task Who_allows_private_addresses_may_reach_them_from_anywhere()
    {
        await using var client = Client(Settings with { AllowsPrivate = true }, Clock);

        (await FetchAsync(client, Site.UrlOf("/redirect/2"), mayBePrivate: false)).Error.Should().BeNull();
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_told_as_such()
    {
        await using var client = Client(Settings, Clock);

        foreach (var mayBePrivate in new[] { true, false })
        {
            (await FetchAsync(client, new Uri("http://nowhere.invalid/"), mayBePrivate)).Error.Should().Be("the host name is not known");
        }
    }

    private Uri AtHost(string host, string path) => new($"http://{host}:{Site.Address.Port}{path}");

    private Task<FetchedPage> FetchAsync(PageClient client, Uri url, bool mayBePrivate) =>
        new PageFetcher(client.Http, Clock).FetchAsync(url, mayBePrivate, Token);
}
