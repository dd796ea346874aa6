using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Activity7.AsyncWebServer.Tls;

/// <summary>The server's certificate and its private key, from files.</summary>
internal static class CertificateFile
{
    /// <summary>Reads a certificate.</summary>
    /// <param name="path">A PEM file, or a PKCS #12 file without a password whose name ends in .pfx or .p12.</param>
    /// <param name="keyPath">A PEM file with the private key; null when it is in <paramref name="path"/>, too.</param>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static X509Certificate2 Read(string path, string? keyPath)
    {
        try
        {
            var certificate = Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password: null)
                : X509Certificate2.CreateFromPemFile(path, keyPath);
            return certificate.HasPrivateKey ? certificate : throw new CryptographicException("it has no private key");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FormatException(
                $"there is no certificate with its key in '{path}'{(keyPath is null ? "" : $" and '{keyPath}'")}: {exception.Message.TrimEnd('.')}", exception);
        }
    }
}
