using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Activity7.AsyncWebServer;

/// <summary>
/// The style of a page that the server makes, the head that brings it, and the policy under which a browser accepts that style and nothing
/// else.
/// </summary>
internal sealed class PageStyle
{
    private readonly string _css;

    /// <param name="name">The embedded style sheet.</param>
    public PageStyle(string name)
    {
        using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream(name)!);
        _css = reader.ReadToEnd();
        ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_css)))}'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>The page's Content-Security-Policy: this very style sheet, the empty icon, and links.</summary>
    public string ContentSecurityPolicy { get; }

    /// <summary>The page's head as HTML, with all that the policy allows.</summary>
    /// <param name="title">The page's title as plain text.</param>
    public string Head(string title) => $"""
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{HtmlEncoder.Default.Encode(title)}</title>
          <link rel="icon" href="data:,">
          <style>{_css}</style>
        </head>
        """;
}
