using System.IO.Compression;
using System.Text;
using Activity7.AsyncScraper.Sitemaps;

namespace Activity7.AsyncScraper.Tests.Sitemaps;

public sealed class SitemapReaderTests
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Pages =
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet href="x.xsl"?>
        <urlset xmlns="{Namespace}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
          <!-- <url><loc>http://h/comment</loc></url> -->
          <url><loc>
            http://h/?a=1&amp;b=2
          </loc><lastmod>2005-01-01</lastmod></url>
          <url><image:loc>http://h/direct.png</image:loc>
            <image:image><image:loc>http://h/x.png</image:loc><loc>http://h/deep</loc></image:image>
            <priority>0.8</priority><loc><![CDATA[http://h/ñ]]></loc></url>
          <url><loc/></url><url><loc>relative.html</loc></url><other><loc>http://h/other</loc></other><loc>http://h/outside</loc>
        </urlset>
        """;

    [Fact]
    public void Pages_are_listed_and_what_extensions_add_is_not()
    {
        var sitemap = Read(Pages);

        sitemap.IsIndex.Should().BeFalse();
        sitemap.Locations.Should().Equal("http://h/?a=1&b=2", "http://h/ñ", "relative.html");
    }

    [Theory]
    [InlineData($"<sitemapindex xmlns='{Namespace}'><sitemap><loc>http://h/1.xml.gz</loc></sitemap><url><loc>x</loc></url></sitemapindex>")]
    [InlineData("<sitemapindex xmlns='http://google.com/sitemap/0.84'><sitemap><loc>http://h/1.xml.gz</loc></sitemap></sitemapindex>")]
    [InlineData("<s:sitemapindex xmlns:s='urn:any'><s:sitemap><s:loc>http://h/1.xml.gz</s:loc></s:sitemap></s:sitemapindex>")]
    [InlineData("\uFEFF\r\n <sitemapindex><sitemap><loc>http://h/1.xml.gz</loc></sitemap></sitemapindex>")]
    public void An_index_lists_sitemaps_in_any_namespace(string text)
    {
        var sitemap = Read(text);

        sitemap.IsIndex.Should().BeTrue();
        sitemap.Locations.Should().Equal("http://h/1.xml.gz");
    }

    [Theory]
    [InlineData("<urlset/>")]
    [InlineData("<urlset><url/><url><loc> </loc></url></urlset>")]
    public void A_sitemap_may_list_nothing(string text) => Read(text).Locations.Should().BeEmpty();

    [Theory]
    [InlineData("http://h/a\nhttps://h/b")]
    [InlineData("\uFEFFhttp://h/a\r\n\r\n  https://h/b \r\n")]
    public void Text_has_a_URL_a_line(string text)
    {
        Read(text).IsIndex.Should().BeFalse();
        Read(text).Locations.Should().Equal("http://h/a", "https://h/b");
    }

    [Fact]
    public void Compression_is_recognised_by_the_bytes_themselves()
    {
        SitemapReader.Read(Compressed(Encoding.UTF8.GetBytes(Pages))).Locations.Should().HaveCount(3);
        SitemapReader.Read(Compressed("http://h/a"u8)).Locations.Should().Equal("http://h/a");
    }

    [Theory]
    [InlineData(Namespace, "utf-16")]
    [InlineData(Namespace, "utf-16BE")]
    public void A_byte_order_mark_says_how_characters_are_written(string space, string encoding)
    {
        var writing = Encoding.GetEncoding(encoding);
        byte[] body = [.. writing.Preamble, .. writing.GetBytes($"<urlset xmlns='{space}'><url><loc>http://h/ñ</loc></url></urlset>")];

        SitemapReader.Read(new MemoryStream(body)).Locations.Should().Equal("http://h/ñ");
    }

    [Theory]
    [InlineData("", "the sitemap is empty")]
    [InlineData("\uFEFF \n", "the sitemap is empty")]
    [InlineData("<rss version='2.0'><channel/></rss>", "the sitemap begins with <rss>, not <urlset> or <sitemapindex>")]
    [InlineData("<html><body>Not found</body></html>", "the sitemap begins with <html>, not*")]
    [InlineData("<urlset><url><loc>http://h/</loc></url>", "the sitemap is not well-formed XML at line 1, column *")]
    [InlineData("<urlset><url><loc>http://h/</url></urlset>", "the sitemap is not well-formed XML at line 1, column *")]
    [InlineData("<urlset><url><loc><b>http://h/</b></loc></url></urlset>", "the sitemap is not well-formed XML at line 1, column *")]
    [InlineData("<urlset><url><loc>&nbsp;</loc></url></urlset>", "the sitemap is not well-formed XML at line 1, column *")]
    [InlineData("<!-- nothing -->", "the sitemap declares a document type, which is not accepted, or has no element")]
    [InlineData("<!DOCTYPE html><html/>", "the sitemap declares a document type, which is not accepted, or has no element")]
    [InlineData("Not found", "the sitemap is neither XML nor a list of URLs: it holds the line 'Not found'")]
    [InlineData("http://h/\n/relative", "the sitemap is neither XML nor a list of URLs: it holds the line '/relative'")]
    public void Anything_else_is_refused_in_a_line(string text, string message) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<InvalidDataException>().WithMessage(message)
            .Which.Message.Should().NotContain("\n");

    [Theory]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'>]><urlset><url><loc>&b;</loc></url></urlset>")]
    [InlineData("<!DOCTYPE urlset SYSTEM 'file:///etc/passwd'><urlset/>")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&a;</loc></url></urlset>")]
    public void Entities_are_not_even_looked_at(string text) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<InvalidDataException>()
            .WithMessage("the sitemap declares a document type, *");

    [Theory]
    [InlineData("<urlset>", "<url><loc>http://h/</loc></url>", "</urlset>")]
    [InlineData("<sitemapindex>", "<sitemap><loc>http://h/</loc></sitemap>", "</sitemapindex>")]
    [InlineData("", "http://h/\n", "")]
    public void Fifty_thousand_locations_are_the_most(string start, string entry, string end)
    {
        var entries = string.Concat(Enumerable.Repeat(entry, 50_000));

        Read($"{start}{entries}{end}").Locations.Should().HaveCount(50_000);
        FluentActions.Invoking(() => Read($"{start}{entries}{entry}{end}")).Should().Throw<InvalidDataException>()
            .WithMessage("the sitemap lists more than 50,000 locations");
    }

    [Theory]
    [InlineData("http://h/", "\n")]
    [InlineData("<urlset>", "<url><lastmod>2005-01-01</lastmod></url>")]
    public void Fifty_megabytes_are_the_most_however_small_they_are_on_the_way(string start, string piece)
    {
        var text = $"{start}{string.Concat(Enumerable.Repeat(piece, 50 * 1024 * 1024 / piece.Length))}";

        FluentActions.Invoking(() => SitemapReader.Read(Compressed(Encoding.UTF8.GetBytes(text)))).Should().Throw<InvalidDataException>()
            .WithMessage("the sitemap is longer than 52,428,800 bytes");
    }

    [Theory]
    [InlineData("", " ")]
    [InlineData("", "http://h/")]
    [InlineData("<urlset><url><loc>", "http://h/")]
    [InlineData("<urlset><url><loc>", "<![CDATA[x]]>")]
    [InlineData("<urlset>", "\n")]
    [InlineData("<urlset>", "<!-- -->")]
    [InlineData("<urlset><", "a")]
    [InlineData("<urlset><a b='", ">")]
    [InlineData("<!--", "a")]
    public void Nothing_goes_on_and_on(string start, string piece) =>
        FluentActions.Invoking(() => Read($"{start}{string.Concat(Enumerable.Repeat(piece, 100_000))}"))
            .Should().Throw<InvalidDataException>().WithMessage("the sitemap holds something longer than 65,536 bytes in one piece");

    [Fact]
    public void A_tag_of_a_million_attributes_is_not_read_to_its_end() =>
        FluentActions.Invoking(() => Read($"<urlset {string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}='>' "))}/>"))
            .Should().Throw<InvalidDataException>().WithMessage("the sitemap holds something longer than*");

    [Fact]
    public void Elements_may_not_nest_without_end() =>
        FluentActions.Invoking(() => Read($"<urlset>{string.Concat(Enumerable.Repeat("<a>", 100_000))}"))
            .Should().Throw<InvalidDataException>().WithMessage("the sitemap nests elements more than 100 deep");

    [Fact]
    public void A_broken_compression_is_refused() =>
        FluentActions.Invoking(() => SitemapReader.Read(new MemoryStream([0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])))
            .Should().Throw<InvalidDataException>().Which.Message.Should().NotContain("\n");

    private static Sitemap Read(string text) => SitemapReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static MemoryStream Compressed(ReadOnlySpan<byte> body)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        compressed.Position = 0;
        return compressed;
    }
}
