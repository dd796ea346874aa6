using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Activity7.AsyncWebServer.Health;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Tls;

/// <summary>The built program with a certificate.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--certificate", "both.pem")]
    [InlineData("--certificate", "only.pem", "--certificate-key", "key.pem")]
    [InlineData("--certificate", "both.pfx")]
    public async Task It_speaks_https_and_http2(params string[] options)
    {
        using var certificate = WriteCertificate();
        await using var program = BuiltProgram.Start(
            "AsyncWebServer", ["--urls", "https://127.0.0.1:0", .. options.Select(option => option.StartsWith('-') ? option : _folder[option])]);
        var address = new Uri((await program.ReadLineAsync())!);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.GetCertHashString();
        using var client = new HttpClient(handler)
        {
            BaseAddress = address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };

        using var answer = await client.GetAsync("/status");

        address.Scheme.Should().Be("https");
        (answer.StatusCode, answer.Version).Should().Be((HttpStatusCode.OK, HttpVersion.Version20));
    }

    [Fact]
    public async Task Its_health_is_told_on_this_machine_whatever_name_the_certificate_has_and_else_under_that_name_alone()
    {
        using var certificate = WriteCertificate();
        await using var program = BuiltProgram.Start("AsyncWebServer", "--urls", "https://127.0.0.1:0", "--certificate", _folder["both.pem"]);
        var address = new Uri((await program.ReadLineAsync())!);
        var patience = TimeSpan.FromMinutes(1);
        static Task<IPAddress[]> Resolve(string name, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

        var here = await new HealthProbe(address, patience, Resolve).AskAllAsync(CancellationToken.None);
        var elsewhere = await new HealthProbe(new Uri($"https://web:{address.Port}"), patience, Resolve).AskAllAsync(CancellationToken.None);

        here.Should().Equal(new ProbedServer("127.0.0.1", "ready", true));
        elsewhere.Should().ContainSingle().Which.Status.Should().StartWith("gives no answer: The remote certificate");
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_ends_with_2_and_one_line()
    {
        await File.WriteAllTextAsync(_folder["bad.pem"], "no certificate");

        var result = await BuiltProgram.RunAsync("AsyncWebServer", "--urls", "https://127.0.0.1:0", "--certificate", _folder["bad.pem"]);

        (result.ExitCode, result.Output).Should().Be((2, ""));
        result.ErrorLine.Should().StartWith($"error: --certificate: there is no certificate with its key in '{_folder["bad.pem"]}': ").And.NotContain("\n");
    }

    [Fact]
    public async Task A_certificate_without_its_key_ends_with_2_and_one_line()
    {
        using var certificate = WriteCertificate();

        var result = await BuiltProgram.RunAsync("AsyncWebServer", "--urls", "https://127.0.0.1:0", "--certificate", _folder["only.pem"]);

        result.ExitCode.Should().Be(2);
        result.ErrorLine.Should().StartWith($"error: --certificate: there is no certificate with its key in '{_folder["only.pem"]}': ");
    }

    [Theory]
    [InlineData("--urls: 'https://127.0.0.1:0' needs a certificate; name its file with --certificate", "--urls", "https://127.0.0.1:0")]
    [InlineData("--certificate-key: there is no --certificate that it could belong to", "--certificate-key", "key.pem")]
    public async Task What_does_not_go_together_ends_with_2_and_one_line(string line, params string[] options)
    {
        var result = await BuiltProgram.RunAsync("AsyncWebServer", options);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }

    private X509Certificate2 WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(_folder["only.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(_folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_folder["both.pem"], $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        File.WriteAllBytes(_folder["both.pfx"], certificate.Export(X509ContentType.Pkcs12));
        return certificate;
    }
}
