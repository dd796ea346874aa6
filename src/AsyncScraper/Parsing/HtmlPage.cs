using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>Reads HTML; the one place that knows the HTML parser.</summary>
internal static class HtmlPage
{
    /// <summary>
    /// The most bytes that are parsed, many times the head of a real page. What a parser does for a byte is up to the page: nine megabytes
    /// of one tag kept it busy for four seconds.
    /// </summary>
    private const int MostBytes = 1024 * 1024;

    private static readonly HtmlParser Parser = new();

    // The encodings of the web that .NET does not bring by itself, such as windows-1252, which is what iso-8859-1 means there.
    static HtmlPage() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The page's title, white space collapsed; null when it has none or an empty one, or when <paramref name="contentType"/> is not
    /// that of HTML. Only the head is parsed: it ends at the first tag that belongs to the body, and after a megabyte at the latest, so
    /// the cost does not depend on the rest.
    /// </summary>
    /// <param name="body">The bytes of the page.</param>
    /// <param name="contentType">The header of that name, or null.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <remarks>The encoding is that of the byte order mark, else of the header, else of the meta tag, else UTF-8 (WHATWG Encoding §6, HTML §13.2.3).</remarks>
    public static async Task<string?> TitleOfAsync(Stream body, string? contentType, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed : null;
        if (type?.MediaType?.ToLowerInvariant() is not (null or "text/html" or "application/xhtml+xml"))
        {
            return null;
        }

        using var beginning = await BeginningOfAsync(body, cancellationToken);
        var head = await ParseHeadAsync(beginning, type?.CharSet?.Trim('"'), cancellationToken);
        var title = head?.QuerySelector("title")?.TextContent ?? "";
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join(' ', words) : null;
    }

    private static async Task<Stream> BeginningOfAsync(Stream body, CancellationToken cancellationToken)
    {
        if (body.Length <= MostBytes)
        {
            return body;
        }

        var bytes = new byte[MostBytes];
        await body.ReadExactlyAsync(bytes, cancellationToken);
        return new MemoryStream(bytes);
    }

    private static async Task<IElement?> ParseHeadAsync(Stream bytes, string? charset, CancellationToken cancellationToken)
    {
        if (charset is null || !TextEncoding.IsSupported(charset))
        {
            return await Parser.ParseHeadAsync(bytes, cancellationToken);
        }

        using var reader = new StreamReader(bytes, TextEncoding.Resolve(charset), detectEncodingFromByteOrderMarks: true);
        return await Parser.ParseHeadAsync(await reader.ReadToEndAsync(cancellationToken), cancellationToken);
    }
}
