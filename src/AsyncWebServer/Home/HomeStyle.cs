using System.Security.Cryptography;
using System.Text;

namespace Activity7.AsyncWebServer.Home;

/// <summary>The style of the page at <c>/</c>, and the policy under which a browser accepts that style and nothing else.</summary>
internal static class HomeStyle
{
    /// <summary>The style sheet, written into the page.</summary>
    public static string Css { get; } = ReadResource("home.css");

    /// <summary>The page's Content-Security-Policy: this very style sheet, the empty icon, and links.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; "
        + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(HomeStyle).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
