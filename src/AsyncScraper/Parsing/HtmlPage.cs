using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>Reads HTML; the one place that knows the HTML parser.</summary>
internal static class HtmlPage
{
    private static readonly HtmlParser Parser = new();

    // The encodings of the web that .NET does not bring by itself, such as windows-1252, which is what iso-8859-1 means there.
    static HtmlPage() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The page's title, white space collapsed; null when it has none or an empty one, or when <paramref name="contentType"/> is not
    /// that of HTML. Only the head is parsed: it ends at the first tag that belongs to the body, so the cost does not depend on the
    /// rest.
    /// </summary>
    /// <param name="body">The bytes of the page.</param>
    /// <param name="contentType">The header of that name, or null.</param>
    /// <remarks>The encoding is that of the byte order mark, else of the header, else of the meta tag, else UTF-8 (WHATWG Encoding §6, HTML §13.2.3).</remarks>
    public static string? TitleOf(Stream body, string? contentType)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed : null;
        if (type?.MediaType?.ToLowerInvariant() is not (null or "text/html" or "application/xhtml+xml"))
        {
            return null;
        }

        var title = ParseHead(body, type?.CharSet?.Trim('"'))?.QuerySelector("title")?.TextContent ?? "";
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join(' ', words) : null;
    }

    private static IElement? ParseHead(Stream body, string? charset)
    {
        if (charset is null || !TextEncoding.IsSupported(charset))
        {
            return Parser.ParseHead(body);
        }

        using var reader = new StreamReader(body, TextEncoding.Resolve(charset), detectEncodingFromByteOrderMarks: true);
        return Parser.ParseHead(reader.ReadToEnd());
    }
}
