using System.IO.Compression;
using System.Text.RegularExpressions;
using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed partial class HostilePagesTests : SiteTest
{
    [Theory]
    [InlineData("", HostilePages.Gigabyte)]
    [InlineData("?chunked", null)]
    public async Task A_gigabyte_comes_with_and_without_its_length(string query, long? length)
    {
        await using var site = await StartAsync(new SiteSettings());

        using var response = await GetAsync(site, $"/hostile/gigabyte{query}");

        response.Content.Headers.ContentLength.Should().Be(length);
        response.Headers.TransferEncodingChunked.Should().Be(length is null ? true : null);
        (await CountAsync(await response.Content.ReadAsStreamAsync(Token))).Should().Be(HostilePages.Gigabyte);
    }

    [Fact]
    public async Task The_bomb_is_a_gigabyte_in_a_thousandth_of_its_bytes()
    {
        await using var site = await StartAsync(new SiteSettings());
        using var response = await GetAsync(site, "/hostile/bomb");
        response.Content.Headers.ContentEncoding.Should().Equal("gzip");

        using var wire = new MemoryStream();
        await response.Content.CopyToAsync(wire, Token);
        wire.Length.Should().BeLessThanOrEqualTo(HostilePages.Gigabyte / 1_000);
        wire.Position = 0;

        await using var page = new GZipStream(wire, CompressionMode.Decompress);
        (await CountAsync(page)).Should().Be(HostilePages.Gigabyte);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task There_are_as_many_different_links_as_wanted(int count)
    {
        await using var site = await StartAsync(new SiteSettings());

        var links = Link().Matches(await GetStringAsync(site, $"/hostile/links/{count}")).Select(match => match.Value).ToList();

        links.Should().HaveCount(count);
        links.Distinct().Should().HaveCount(count);
    }

    [Fact]
    public async Task Tags_nest_as_deep_as_wanted()
    {
        await using var site = await StartAsync(new SiteSettings());

        var page = await GetStringAsync(site, "/hostile/nested/100000");

        page.Split("<div>").Should().HaveCount(100_001);
        page.Should().NotContain("</div>");
    }

    [Fact]
    public async Task The_slow_page_sends_a_byte_for_each_second()
    {
        await using var site = await StartAsync(new SiteSettings());
        using var response = await GetAsync(site, "/hostile/slow");
        await using var body = await response.Content.ReadAsStreamAsync(Token);

        var seconds = 0;
        for (var count = 1; count <= 5; count++)
        {
            var next = body.ReadAsync(new byte[1], Token).AsTask();
            while (await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token)) != next)
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
                seconds++;
            }

            (await next).Should().Be(1);
            seconds.Should().BeGreaterThanOrEqualTo(count - 1);
        }
    }

    [Fact]
    public async Task Redirects_always_lead_to_a_new_address()
    {
        await using var site = await StartAsync(new SiteSettings());
        var path = "/hostile/redirects";
        var seen = new HashSet<string>();
        while (seen.Count < 50)
        {
            seen.Add(path).Should().BeTrue();
            using var response = await GetAsync(site, path);
            path = response.Headers.Location!.OriginalString;
        }
    }

    private static async Task<long> CountAsync(Stream stream)
    {
        var buffer = new byte[1 << 20];
        var total = 0L;
        while (await stream.ReadAsync(buffer, Token) is > 0 and var count)
        {
            total += count;
        }

        return total;
    }

    [GeneratedRegex("<a href=\"[^\"]+\"")]
    private static partial Regex Link();
}
