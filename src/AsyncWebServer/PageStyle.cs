using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Activity7.AsyncWebServer;

/// <summary>
/// The style and the script of a page that the server makes, the head that brings them, and the policy under which a browser accepts these
/// and nothing else.
/// </summary>
internal sealed class PageStyle
{
    private readonly string _css;
    private readonly string? _script;

    /// <param name="style">The embedded style sheet.</param>
    /// <param name="script">The embedded script of a page that is live; null for one that is not.</param>
    public PageStyle(string style, string? script = null)
    {
        _css = Embedded(style);
        _script = script is null ? null : Embedded(script);
        ContentSecurityPolicy = $"default-src 'none'; style-src {HashOf(_css)}; "
            + (_script is null ? "form-action 'none'; " : $"script-src {HashOf(_script)}; connect-src 'self'; form-action 'self'; ")
            + "img-src data:; base-uri 'none'; frame-ancestors 'none'";
    }

    /// <summary>
    /// The page's Content-Security-Policy: this very style sheet, the empty icon, and links; with a script also that, and requests and forms to
    /// this server.
    /// </summary>
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
          <style>{_css}</style>{(_script is null ? "" : $"\n  <script type=\"module\">{_script}</script>")}
        </head>
        """;

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
