using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>
/// Finds the encoding of a page (HTML §13.2.3) by the labels of the web (WHATWG Encoding §4.2), where iso-8859-1 means windows-1252.
/// </summary>
internal static class PageEncoding
{
    /// <summary>How far a declaration may be from the beginning (HTML §4.2.5.4).</summary>
    private const int PrescanBytes = 1024;

    // The encodings of the web that .NET does not bring by itself.
    static PageEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The encoding of the byte order mark, else of the header, else of the meta tag, else UTF-8. A label that is no encoding of the web
    /// counts for nothing.
    /// </summary>
    /// <param name="body">The bytes of the page.</param>
    /// <param name="charset">The parameter of that name in the header, or null.</param>
    /// <returns>The encoding, and the bytes of the mark, which are no text.</returns>
    public static (Encoding Encoding, int MarkLength) Of(ReadOnlySpan<byte> body, string? charset) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => (Labelled(charset) ?? Declared(body) ?? Encoding.UTF8, 0),
    };

    private static Encoding? Labelled(string? label) =>
        label?.Trim() is { } name && TextEncoding.IsSupported(name) ? TextEncoding.Resolve(name) : null;

    /// <summary>
    /// The encoding of the first meta tag that declares one. As in the standard's prescan (HTML §13.2.3.2) a script's text is not told
    /// from tags, and a declared UTF-16 is UTF-8: whoever could read the declaration did not read UTF-16.
    /// </summary>
    private static Encoding? Declared(ReadOnlySpan<byte> body)
    {
        var beginning = new char[Math.Min(body.Length, PrescanBytes)];
        Encoding.Latin1.GetChars(body[..beginning.Length], beginning);
        using var tokenizer = Tags.Tokenize(beginning, beginning.Length);
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile)
            {
                return null;
            }

            if (token.IsStartTag(TagNames.Meta) && DeclaredBy(ref token) is { } encoding)
            {
                return TextEncoding.IsUnicode(encoding) ? Encoding.UTF8 : encoding;
            }
        }
    }

    private static Encoding? DeclaredBy(ref StructHtmlToken meta) =>
        meta.Attribute("charset") is { } label ? Labelled(label)
        : meta.Lists("http-equiv", "content-type") && meta.Attribute("content") is { } content ? TextEncoding.Parse(content)
        : null;
}
