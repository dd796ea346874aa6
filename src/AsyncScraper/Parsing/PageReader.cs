using System.Buffers;
using System.Net.Http.Headers;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>Reads HTML pages; may be used by many threads at a time.</summary>
internal sealed class PageReader(ReadingSettings settings)
{
    private readonly PageContent _nothing = new(null, [], false, false, [.. settings.Selections.Select(IReadOnlyList<string> (_) => [])]);

    /// <summary>Reads a page; one whose type is not that of HTML has no content.</summary>
    /// <param name="body">The bytes of the page.</param>
    /// <param name="contentType">The header of that name, or null.</param>
    /// <param name="address">Where the page came from, after redirects.</param>
    /// <exception cref="PageException">The page goes beyond a limit.</exception>
    public PageContent Read(ReadOnlyMemory<byte> body, string? contentType, Uri address)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed : null;
        if (type?.MediaType?.ToLowerInvariant() is not (null or "text/html" or "application/xhtml+xml"))
        {
            return _nothing;
        }

        var (encoding, markLength) = PageEncoding.Of(body.Span, type?.CharSet?.Trim('"'));
        var bytes = body.Span[markLength..];
        var text = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        try
        {
            var length = encoding.GetChars(bytes, text);

            // What the tokenizer takes for the end of the text; it stands for no character (Unicode §23.7).
            text.AsSpan(0, length).Replace('\uFFFF', '\uFFFD');
            using var scan = new PageScan(text, length, settings, address);
            var content = scan.Read();
            if (settings.Selections.Count == 0)
            {
                return content;
            }

            return scan.TotalDepth <= PageLimits.MaxTotalDepth
                ? content with { Selected = PageTree.Select(text, length, settings.Selections, scan.Resolver) }
                : throw PageLimits.TooManyDeepTags();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }
}
