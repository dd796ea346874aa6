using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Tests.Output;

public sealed class ScrapeTextTests
{
    private static readonly PageRow Row = new("http://a.example/b", "http://a.example/c", 200, 12_345, 152.4, 1, "The title", null);

    [Fact]
    public void A_page_is_a_line_in_the_words_of_the_sheet() =>
        ScrapeText.LineOf(Row).Should().Be("Status: 200     12,345 bytes     152 ms  Data from http://a.example/b fetched: The title");

    [Fact]
    public void A_page_without_a_title_has_none() =>
        ScrapeText.LineOf(Row with { Title = null, Tries = 2 }).Should().EndWith("Data from http://a.example/b fetched (2 tries)");

    [Fact]
    public void A_failure_tells_its_status_and_error() =>
        ScrapeText.LineOf(Row with { Status = 404, Title = null, Error = "the server answers 404 Not Found", Tries = 4 })
            .Should().Be("Status: 404     12,345 bytes     152 ms  Data from http://a.example/b not fetched: the server answers 404 Not Found (4 tries)");

    [Fact]
    public void Without_an_answer_there_is_no_status() =>
        ScrapeText.LineOf(Row with { Status = null, Error = "refused" }).Should().StartWith("Status: ---  ");

    [Fact]
    public void A_page_can_neither_break_the_line_nor_steer_the_terminal() =>
        ScrapeText.LineOf(Row with { Url = "http://a/\u001b[2J", Title = "two\nlines\u009b", Bytes = 0 })
            .Should().Be("Status: 200          0 bytes     152 ms  Data from http://a/ [2J fetched: two lines ");

    [Fact]
    public void A_long_title_is_cut() =>
        ScrapeText.LineOf(Row with { Title = new string('x', 1_000_000) }).Should().EndWith($"fetched: {new string('x', 120)}…");

    [Theory]
    [InlineData(1, 8, null, "Scraping 1 page, at most 8 at a time")]
    [InlineData(12_000, 500, null, "Scraping 12,000 pages, at most 500 at a time")]
    [InlineData(5, 8, "http://127.0.0.1:4000/", "Scraping 5 pages of the demonstration site at http://127.0.0.1:4000/, at most 8 at a time")]
    public void A_run_opens_with_what_it_is_going_to_do(int pages, int concurrency, string? site, string line) =>
        ScrapeText.OpeningOf(pages, concurrency, site is null ? null : new Uri(site)).Should().Be(line);

    [Fact]
    public void A_run_closes_with_how_many_pages_were_on_the_way_at_a_time()
    {
        var summary = ScrapeSummary.Empty
            .Plus(Row with { Milliseconds = 900 })
            .Plus(Row with { Milliseconds = 1100.5, Error = "no", Tries = 4 }) with
        { ElapsedMilliseconds = 1250 };

        summary.Should().Be(new ScrapeSummary(2, 1, 24_690, 5, 2000.5, 1250));
        ScrapeText.ClosingOf(summary, 8).Should().Be(
            "2 pages, 1 failure, 3 retries, 24,690 bytes\nElapsed: 1.25 s; the pages took 2.00 s in total, 1.6 at a time on average");
    }

    [Theory]
    [InlineData(1, 8, "1 page, 0 failures, 0 retries, 12,345 bytes\nElapsed: 0.16 s")]
    [InlineData(2, 1, "2 pages, 0 failures, 0 retries, 24,690 bytes\nElapsed: 0.16 s")]
    public void Pages_that_cannot_overlap_are_not_said_to(int pages, int concurrency, string lines)
    {
        var summary = Enumerable.Repeat(Row, pages).Aggregate(ScrapeSummary.Empty, (sum, row) => sum.Plus(row));

        ScrapeText.ClosingOf(summary with { ElapsedMilliseconds = 160 }, concurrency).Should().Be(lines);
    }
}
