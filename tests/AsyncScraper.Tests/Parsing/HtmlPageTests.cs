using System.Text;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Parsing;
using Activity7.AsyncScraper.Tests.Fetching;

namespace Activity7.AsyncScraper.Tests.Parsing;

public sealed class HtmlPageTests : FetchingTest
{
    [Theory]
    [InlineData("<title>Plain</title>", "Plain")]
    [InlineData("<!DOCTYPE html><html><head><meta name=x><title>\n  Two\t words </title></head><body>", "Two words")]
    [InlineData("<TITLE>Tags &amp; entit&iacute;es</TITLE>", "Tags & entitíes")]
    [InlineData("<title>First</title><title>Second</title>", "First")]
    [InlineData("<script>'<title>no</title>'</script><title>After a script</title>", "After a script")]
    [InlineData("<title>Never closed", "Never closed")]
    [InlineData("<title>  </title>", null)]
    [InlineData("<p>No head</p>", null)]
    [InlineData("<svg><title>Of a picture</title></svg>", null)]
    [InlineData("", null)]
    public async Task The_title_is_that_of_the_head(string html, string? title) =>
        (await TitleOfAsync(Encoding.UTF8.GetBytes(html), "text/html")).Should().Be(title);

    [Theory]
    [InlineData("text/html", "T")]
    [InlineData("TEXT/HTML; charset=\"utf-8\"", "T")]
    [InlineData("application/xhtml+xml", "T")]
    [InlineData(null, "T")]
    [InlineData("not a media type", "T")]
    [InlineData("text/plain", null)]
    [InlineData("application/json", null)]
    [InlineData("image/svg+xml", null)]
    public async Task Only_HTML_has_a_title(string? contentType, string? title) =>
        (await TitleOfAsync("<title>T</title>"u8.ToArray(), contentType)).Should().Be(title);

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

        (await HtmlPage.TitleOfAsync(page.Body, page.ContentType, Token)).Should().Be(EncodedPages.Title);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_of_their_encoding_spoil_only_themselves() =>
        (await TitleOfAsync([.. "<title>a"u8, 0xFF, .. "b</title>"u8], "text/html; charset=utf-8")).Should().Be("a\uFFFDb");

    [Fact]
    public async Task The_rest_of_the_page_costs_nothing()
    {
        // The whole tree of these would take the parser hours.
        var deep = Encoding.ASCII.GetBytes($"<title>Deep</title>{string.Concat(Enumerable.Repeat("<div>", 1_000_000))}");

        (await TitleOfAsync(deep, "text/html")).Should().Be("Deep");
    }

    [Theory]
    [InlineData(0, "T")]
    [InlineData(1, null)]
    public async Task A_head_is_parsed_up_to_a_megabyte(int tooMany, string? title)
    {
        const string Title = "<title>T</title>";
        var html = $"{new string(' ', (1024 * 1024) - Title.Length + (tooMany * Title.Length))}{Title}{new string(' ', 100)}";

        (await TitleOfAsync(Encoding.ASCII.GetBytes(html), "text/html")).Should().Be(title);
        (await TitleOfAsync(Encoding.ASCII.GetBytes(html), "text/html; charset=utf-8")).Should().Be(title);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/html; charset=utf-8")]
    public async Task The_parser_can_be_stopped(string contentType)
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        var parse = () => HtmlPage.TitleOfAsync(new MemoryStream(new byte[100_000]), contentType, cancel.Token);

        await parse.Should().ThrowAsync<OperationCanceledException>();
    }

    private static Task<string?> TitleOfAsync(byte[] body, string? contentType) =>
        HtmlPage.TitleOfAsync(new MemoryStream(body), contentType, Token);
}
