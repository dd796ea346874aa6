using System.Text;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Parsing;
using Activity7.AsyncScraper.Tests.Fetching;

namespace Activity7.AsyncScraper.Tests.Parsing;

public sealed class PageReaderTests : FetchingTest
{
    private const string Accent = "<title>caf\u00e9</title>";

    [Theory]
    [InlineData("text/html", "T")]
    [InlineData("TEXT/HTML; charset=\"utf-8\"", "T")]
    [InlineData("application/xhtml+xml", "T")]
    [InlineData(null, "T")]
    [InlineData("not a media type", "T")]
    [InlineData("text/plain", null)]
    [InlineData("application/json", null)]
    [InlineData("image/svg+xml", null)]
    public void Only_HTML_has_a_content(string? contentType, string? title)
    {
        var reader = new PageReader(Pages.Settings with { Selections = [Selection.Parse("t=title"), Selection.Parse("a=a")] });

        var html = "<title>T</title><a href=/x>x</a><meta name=robots content=none>"u8.ToArray();

        var content = reader.Read(html, contentType, Pages.Address);

        content.Title.Should().Be(title);
        content.Links.Should().HaveCount(title is null ? 0 : 1);
        content.NoIndex.Should().Be(title is not null);
        content.Selected.Select(values => values.Count).Should().Equal(title is null ? [0, 0] : [1, 1]);
    }

    [Theory]
    [InlineData("header")]
    [InlineData("meta")]
    [InlineData("bom")]
    [InlineData("utf-16")]
    [InlineData("unknown")]
    [InlineData("gzip")]
    public async Task The_encoding_is_found_wherever_it_is_told(string way)
    {
        var page = await FetchAsync($"/encoded/{way}", Settings);

        Pages.Read(page).Title.Should().Be(EncodedPages.Title);
    }

    [Theory]
    [InlineData("utf-8", null, Accent)]
    [InlineData("utf-8", "charset=utf-8", "<meta charset=windows-1252>" + Accent)]
    [InlineData("utf-8", "charset=klingon", Accent)]
    [InlineData("utf-8", "charset=utf-7", Accent)]
    [InlineData("utf-8", null, "<meta charset=klingon>" + Accent)]
    [InlineData("utf-8", null, "<meta charset=utf-16>" + Accent)]
    [InlineData("utf-8", null, "<!-- <meta charset=windows-1252> -->" + Accent)]
    [InlineData("windows-1252", "charset=ISO-8859-1", Accent)]
    [InlineData("windows-1252", "charset= ' latin1 '", "<meta charset=windows-1252>" + Accent)]
    [InlineData("windows-1252", "charset=klingon", "<meta charset=iso-8859-1>" + Accent)]
    [InlineData("windows-1252", null, "<meta charset=klingon><meta charset=windows-1252>" + Accent)]
    [InlineData("windows-1252", null, "<META CHARSET=' Windows-1252 '>" + Accent)]
    [InlineData("windows-1252", null, "<meta content='text/html; charset=windows-1252' http-equiv=Content-Type>" + Accent)]
    [InlineData("windows-1252", null, "<script>'</title>'</script><meta charset=windows-1252>" + Accent)]
    [InlineData("iso-8859-15", null, "<meta charset=latin-9><meta charset=iso-8859-15>" + Accent)]
    [InlineData("koi8-r", "charset=koi8-r", "<title>\u043c\u0438\u0440</title>")]
    [InlineData("shift_jis", "charset=Shift_JIS", "<title>\u65e5\u672c</title>")]
    [InlineData("gb18030", null, "<meta charset=gb2312><title>\u4e2d\u6587</title>")]
    [InlineData("utf-16", "charset=utf-16le", Accent)]
    public void The_encoding_is_that_of_the_header_else_of_the_meta_tag_else_UTF_8(string encoding, string? parameter, string html)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = Encoding.GetEncoding(encoding).GetBytes(html);

        var contentType = parameter is null ? "text/html" : $"text/html; {parameter}";
        var title = new PageReader(Pages.Settings).Read(body, contentType, Pages.Address).Title;

        $"<title>{title}</title>".Should().Be(html[html.LastIndexOf("<title>", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_outdoes_the_header(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] body = [.. coding.GetPreamble(), .. coding.GetBytes(Accent)];

        new PageReader(Pages.Settings).Read(body, "text/html; charset=koi8-r", Pages.Address).Title.Should().Be("caf\u00e9");
    }

    [Theory]
    [InlineData(1024, "caf\u00e9")]
    [InlineData(1025, "caf\uFFFD")]
    public void A_declaration_counts_when_it_ends_within_1024_bytes(int end, string title)
    {
        const string Declaration = "<meta charset=windows-1252>";
        var html = Declaration.PadLeft(end) + Accent;

        new PageReader(Pages.Settings).Read(Encoding.Latin1.GetBytes(html), "text/html", Pages.Address).Title.Should().Be(title);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBF })]
    [InlineData(new byte[] { 0x00 })]
    public void Bytes_that_are_no_text_spoil_only_themselves(byte[] bytes)
    {
        byte[] body = [.. "<title>a"u8, .. bytes, .. "b</title><a href=/x>"u8];

        var content = new PageReader(Pages.Settings).Read(body, "text/html; charset=utf-8", Pages.Address);

        content.Title.Should().MatchRegex("^a\uFFFD+b$");
        content.Links.Should().Equal("http://site.example/x");
    }

    [Fact]
    public void Many_threads_may_read_at_a_time()
    {
        var reader = new PageReader(Pages.Settings with { Selections = [Selection.Parse("x=a@href")] });

        Parallel.For(0, 200, number =>
        {
            var html = $"<title>{number}</title>{string.Concat(Enumerable.Range(0, 50).Select(link => $"<a href=/{number}/{link}>"))}";
            var content = reader.Read(Encoding.UTF8.GetBytes(html), "text/html", Pages.Address);
            content.Title.Should().Be($"{number}");
            content.Links.Should().Equal(Enumerable.Range(0, 50).Select(link => $"http://site.example/{number}/{link}"));
            content.Selected[0].Should().Equal(content.Links);
        });
    }
}
