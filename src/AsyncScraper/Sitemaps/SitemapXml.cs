using System.Xml;
using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Sitemaps;

/// <summary>The XML of sitemaps: <c>urlset/url/loc</c>, and <c>sitemapindex/sitemap/loc</c> for their indexes.</summary>
internal static class SitemapXml
{
    /// <summary>The extensions for pictures, films and news go no deeper than five; each level costs memory.</summary>
    private const int MostDepth = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads to the end. Any namespace will do, because many sites have it wrong; that of extensions differs from it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="stream">Where it comes from.</param>
    /// <exception cref="InvalidDataException">With a message for the user: it is no sitemap, or goes beyond a limit.</exception>
    /// <exception cref="XmlException">It is not well-formed, or has a document type, whose entities can grow without limit.</exception>
    public static Sitemap Read(TextReader text, LimitedStream stream)
    {
        using var reader = XmlReader.Create(text, Settings);
        reader.MoveToContent();
        var isIndex = reader.LocalName == "sitemapindex";
        if (!isIndex && reader.LocalName != "urlset")
        {
            throw new InvalidDataException($"the sitemap begins with <{OneLine.Of(reader.LocalName)}>, not <urlset> or <sitemapindex>");
        }

        return new Sitemap(isIndex, LocationsIn(reader, isIndex ? "sitemap" : "url", stream));
    }

    /// <summary>The <c>loc</c> of each <paramref name="entry"/>, and no other, such as the one of a picture.</summary>
    private static IReadOnlyList<string> LocationsIn(XmlReader reader, string entry, LimitedStream stream)
    {
        var space = reader.NamespaceURI;
        var locations = new LocationList();
        var isInEntry = false;
        reader.Read();
        while (!reader.EOF)
        {
            stream.BeginEntry();
            if (reader.Depth > MostDepth)
            {
                throw new InvalidDataException("the sitemap nests elements more than 100 deep");
            }

            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                isInEntry = reader.LocalName == entry;
            }

            if (isInEntry && reader is { NodeType: XmlNodeType.Element, Depth: 2, LocalName: "loc" } && reader.NamespaceURI == space)
            {
                // This also moves to what follows.
                locations.Add(reader.ReadElementContentAsString());
            }
            else
            {
                reader.Read();
            }
        }

        return locations.All;
    }
}
