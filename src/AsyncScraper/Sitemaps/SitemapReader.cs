using System.IO.Compression;
using System.Text;
using System.Xml;
using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Sitemaps;

/// <summary>Reads sitemaps and their indexes as sitemaps.org/protocol.html describes them: XML, or text with a URL a line.</summary>
internal static class SitemapReader
{
    /// <summary>Reads the whole of <paramref name="body"/>: UTF-8 or what a byte order mark says, and perhaps compressed by gzip.</summary>
    /// <param name="body">Seekable, for its first bytes are read twice. It stays open.</param>
    /// <exception cref="InvalidDataException">With a message for the user: it is no sitemap, malformed, or beyond a limit.</exception>
    /// <exception cref="IOException"><paramref name="body"/> cannot be read.</exception>
    public static Sitemap Read(Stream body)
    {
        try
        {
            return ReadText(Uncompressed(body));
        }
        catch (XmlException exception)
        {
            // The reader names no place for what it refuses on principle.
            var fault = exception.LineNumber > 0
                ? $"is not well-formed XML at line {exception.LineNumber}, column {exception.LinePosition}"
                : "declares a document type, which is not accepted, or has no element";
            throw new InvalidDataException($"the sitemap {fault}", exception);
        }
    }

    /// <summary>Gzip is known by its first bytes (RFC 1952 §2.3.1): names and headers say little about it.</summary>
    private static LimitedStream Uncompressed(Stream body)
    {
        Span<byte> head = stackalloc byte[2];
        var length = body.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        body.Seek(-length, SeekOrigin.Current);
        return new LimitedStream(head is [0x1F, 0x8B] ? new GZipStream(body, CompressionMode.Decompress, leaveOpen: true) : body);
    }

    private static Sitemap ReadText(LimitedStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.Peek() is var next and >= 0 && char.IsWhiteSpace((char)next))
        {
            reader.Read();
        }

        return reader.Peek() switch
        {
            '<' => SitemapXml.Read(reader, stream),
            -1 => throw new InvalidDataException("the sitemap is empty"),
            _ => ReadLines(reader, stream),
        };
    }

    private static Sitemap ReadLines(StreamReader reader, LimitedStream stream)
    {
        var locations = new LocationList();
        while (reader.ReadLine() is { } line)
        {
            locations.Add(line);
            stream.BeginEntry();
        }

        return locations.All.FirstOrDefault(location => !IsWeb(location)) is { } other
            ? throw new InvalidDataException($"the sitemap is neither XML nor a list of URLs: it holds the line '{OneLine.Of(other)}'")
            : new Sitemap(IsIndex: false, locations.All);
    }

    private static bool IsWeb(string location) =>
        location.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
