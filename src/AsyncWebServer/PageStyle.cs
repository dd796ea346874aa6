using System.Security.Cryptography;
using System.Text;

namespace Activity7.AsyncWebServer;

/// <summary>The style of a page that the server makes, and the policy under which a browser accepts that style and nothing else.</summary>
internal sealed class PageStyle
{
    /// <param name="name">The embedded style sheet.</param>
    public PageStyle(string name)
    {
        using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream(name)!);
        Css = reader.ReadToEnd();
        ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>The style sheet, written into the page.</summary>
    public string Css { get; }

    /// <summary>The page's Content-Security-Policy: this very style sheet, the empty icon, and links.</summary>
    public string ContentSecurityPolicy { get; }
}
