using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Statistics;

namespace Activity7.AsyncScraper.Tests.Output;

public sealed class ScrapeTextTests
{
    private static readonly PageRow Row = new()
    {
        Url = "http://a.example/b",
        FinalUrl = "http://a.example/c",
        Status = 200,
        Bytes = 12_345,
        Milliseconds = 152.4,
        Tries = 1,
        Title = "The title",
        Links = [],
        Error = null,
    };

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
    [InlineData(0, 1, 8, null, "Scraping 1 page, at most 8 at a time")]
    [InlineData(0, 12_000, 500, null, "Scraping 12,000 pages, at most 500 at a time")]
    [InlineData(0, 5, 8, "http://127.0.0.1:4000/", "Scraping 5 pages of the demonstration site at http://127.0.0.1:4000/, at most 8 at a time")]
    [InlineData(1, 1_234, 8, null, "Going on after 1 page with 1,234 more, at most 8 at a time")]
    public void A_run_opens_with_what_it_is_going_to_do(long done, long waiting, int concurrency, string? site, string line) =>
        ScrapeText.OpeningOf(done, waiting, concurrency, site is null ? null : new Uri(site)).Should().Be(line);

    [Fact]
    public void A_run_tells_where_it_stands()
    {
        var tally = TallyOf(Row, Row with { Error = "no" });

        ScrapeText.StatusOf(tally, 1_500, TimeSpan.FromSeconds(0.5))
            .Should().Be("2 pages done, 1,500 waiting, 4 a second, 1 failure, 0.0 MB");
    }

    [Fact]
    public void A_run_closes_with_how_many_pages_were_on_the_way_at_a_time()
    {
        var tally = TallyOf(Row with { Milliseconds = 900 }, Row with { Milliseconds = 1100.5, Error = "no", Tries = 4 });
        tally.AddLeftOut();
        var summary = tally.Summarise(TimeSpan.FromSeconds(1.25));

        ScrapeText.TotalsOf(summary).Should().Be("2 pages, 1 failure, 3 retries, 24,690 bytes, 1 left out (robots.txt)");
        ScrapeText.ElapsedOf(summary, overlaps: true).Should().Be("Elapsed: 1.25 s; the pages took 2.00 s in total, 1.6 at a time on average");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Pages_that_cannot_overlap_are_not_said_to(int pages, bool overlaps)
    {
        var summary = TallyOf([.. Enumerable.Repeat(Row, pages)]).Summarise(TimeSpan.FromSeconds(0.16));

        ScrapeText.ElapsedOf(summary, overlaps).Should().Be("Elapsed: 0.16 s");
    }

    private static CrawlTally TallyOf(params PageRow[] rows)
    {
        var tally = new CrawlTally();
        foreach (var row in rows)
        {
            tally.Add(row);
        }

        return tally;
    }
}
