using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed class WikiTests : SiteTest
{
    [Fact]
    public async Task A_page_is_html_of_a_known_length()
    {
        await using var site = await StartAsync(new SiteSettings(Pages: 5, PageBytes: 3_000));

        using var response = await GetAsync(site, "/wiki/4");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.Should().Be(3_000);
        response.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        (await response.Content.ReadAsStringAsync(Token)).Should().HaveLength(3_000).And.Contain("<title>Page 4 of the wiki</title>");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1/")]
    [InlineData("")]
    [InlineData("4294967296")]
    [InlineData("one")]
    public async Task There_is_no_other_page(string name)
    {
        await using var site = await StartAsync(new SiteSettings(Pages: 5));

        (await StatusAsync(site, $"/wiki/{name}")).Should().Be(404);
    }

    [Fact]
    public async Task A_page_waits_its_latency_and_other_pages_do_not()
    {
        await using var site = await StartAsync(new SiteSettings(Latency: TimeSpan.FromMinutes(1)));

        var page = StatusAsync(site, "/wiki/0");
        (await StatusAsync(site, "/robots.txt")).Should().Be(200);
        page.IsCompleted.Should().BeFalse();

        while (!page.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMinutes(1)); // again, should the request have been slow to come
            await Task.WhenAny(page, Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token));
        }

        (await page).Should().Be(200);
    }

    [Fact]
    public async Task A_site_that_is_down_answers_503_without_a_time_to_come_back()
    {
        await using var site = await StartAsync(new SiteSettings(FailureRate: 1));

        using var response = await GetAsync(site, "/wiki/0");

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.Should().BeNull();
        (await StatusAsync(site, "/robots.txt")).Should().Be(200);
    }

    [Fact]
    public async Task Requests_of_every_kind_are_counted()
    {
        await using var site = await StartAsync(new SiteSettings());
        foreach (var path in new[] { "/wiki/0", "/wiki/0", "/", "/robots.txt", "/nowhere" })
        {
            await StatusAsync(site, path);
        }

        site.Requests.Should().Be(5);
    }

    [Fact]
    public async Task With_a_certificate_the_site_speaks_https_and_HTTP_2()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await using var site = await StartAsync(new SiteSettings(Certificate: certificate));
        using var http = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.GetCertHashString() },
        });

        foreach (var version in new[] { HttpVersion.Version11, HttpVersion.Version20 })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, site.UrlOf("/wiki/0")) { Version = version };
            using var response = await http.SendAsync(asked, Token);

            asked.RequestUri!.Scheme.Should().Be("https");
            response.Version.Should().Be(version);
            (await response.Content.ReadAsStringAsync(Token)).Should().HaveLength(10_000);
        }
    }
}
