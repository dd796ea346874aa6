using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Activity7.AsyncWebServer.Tls;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer.Cli;

/// <summary>The options that say where the server listens, and with which certificate.</summary>
internal sealed class ListenOptions
{
    private readonly Option<IReadOnlyList<string>?> _urls = new("--urls")
    {
        HelpName = "URLS",
        Description = "Where to listen: http://HOST:PORT or https://HOST:PORT, several separated by ';'. HOST is an IP address, localhost, or * "
            + "for all; PORT is 0 to 65535, 0 for a free one. The addresses are printed once the server listens "
            + $"[default: those of the variable {ListenUrl.Variable}, else http://127.0.0.1:8080]",
        CustomParser = result => OptionChecks.One(result, ListenUrl.ParseList),
    };

    private readonly Option<string?> _certificate = OptionChecks.PathName(
        "--certificate", "FILE", "The certificate for https: a PEM file, or a PKCS #12 file (.pfx, .p12) without a password");

    private readonly Option<string?> _certificateKey = OptionChecks.PathName(
        "--certificate-key", "FILE", "The private key of the certificate, a PEM file [default: in the file of the certificate]");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _urls, _certificate, _certificateKey })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Where to listen.</summary>
    /// <exception cref="UsageException">An address needs a certificate, and there is none; or the variable holds no addresses.</exception>
    public IReadOnlyList<string> Urls(ToolContext context)
    {
        var urls = context.Find(_urls) ?? ListenUrl.Defaults();
        var encrypted = urls.FirstOrDefault(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        return encrypted is null || context.Find(_certificate) is not null
            ? urls
            : throw new UsageException($"--urls: '{encrypted}' needs a certificate; name its file with --certificate");
    }

    /// <summary>The certificate for https; null when there is none.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public X509Certificate2? Certificate(ToolContext context)
    {
        var keyPath = context.Find(_certificateKey);
        if (context.Find(_certificate) is not { } path)
        {
            return keyPath is null ? null : throw new UsageException("--certificate-key: there is no --certificate that it could belong to");
        }

        try
        {
            return CertificateFile.Read(path, keyPath);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--certificate: {exception.Message}", exception);
        }
    }
}
