using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>The built program at a site that is served over TLS.</summary>
public sealed class SecureSiteTests : CrawlProgramTest
{
    [Fact]
    public async Task A_secure_site_is_crawled_when_its_certificate_is_trusted()
    {
        using var certificate = Certificate();
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 20, Certificate: certificate));
        await File.WriteAllTextAsync(Folder["trusted.pem"], certificate.ExportCertificatePem(), Token);

        var trusted = await CrawlAsync(site, Folder["trusted.pem"]);
        trusted.ExitCode.Should().Be(0);
        trusted.Output.Should().Contain("/protocol fetched: HTTP/2\n").And.Contain("\n21 pages, 0 failures");

        var unknown = await CrawlAsync(site, null);
        unknown.ExitCode.Should().Be(1);
        unknown.Output.Should().Contain("no secure connection: ").And.Contain("\n2 pages, 2 failures, 0 retries");
    }

    private static async Task<ProgramResult> CrawlAsync(DemoServer site, string? trusted)
    {
        await using var program = new RunningProgram(
            BuiltProgram.PathOf(Program),
            [site.UrlOf("/wiki/0").AbsoluteUri, site.UrlOf("/protocol").AbsoluteUri, "--depth", "9", "--ignore-robots", "--exclude", "/private/"],
            environment: new Dictionary<string, string?> { ["SSL_CERT_FILE"] = trusted });
        return await program.WaitForExitAsync();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
