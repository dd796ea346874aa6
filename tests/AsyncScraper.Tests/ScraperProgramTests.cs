using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>The built program, as a user sees it.</summary>
public sealed class ScraperProgramTests : ScraperProgramTest
{
    [Fact]
    public async Task Without_arguments_it_scrapes_five_pages_of_its_own_site()
    {
        var result = await BuiltProgram.RunAsync(Program, "--quiet");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        var lines = result.Output.Split('\n');
        lines[0].Should().MatchRegex("^Scraping 5 pages of the demonstration site at http://127.0.0.1:[0-9]+/, at most 8 at a time$");
        lines[2..7].Should().OnlyContain(line => line.StartsWith("Status: 200  ", StringComparison.Ordinal))
            .And.ContainSingle(line => line.EndsWith("/flaky/1 fetched: The flaky page: there at try 2 (2 tries)", StringComparison.Ordinal))
            .And.ContainSingle(line => line.EndsWith("/topics/deadlock fetched: Deadlock: four conditions, break one", StringComparison.Ordinal));
        lines[8].Should().MatchRegex("^5 pages, 0 failures, 1 retry, [0-9,]+ bytes$");
        lines[9].Should().MatchRegex("^Elapsed: [0-9.]+ s; the pages took [0-9.]+ s in total, [0-9.]+ at a time on average$");
    }

    [Fact]
    public async Task A_retry_is_told_on_standard_error()
    {
        var result = await BuiltProgram.RunAsync(Program, Url("/flaky/1"));

        result.ExitCode.Should().Be(0);
        result.Error.Should().Contain($"{Url("/flaky/1")}: the server answers 503 Service Unavailable; try 2 follows in 0.0 s\n");
    }

    [Fact]
    public async Task A_failing_page_is_a_line_and_the_rest_goes_on()
    {
        var result = await BuiltProgram.RunAsync(Program, Url("/status/404"), Url("/redirect/1"), "http://nowhere.invalid/", "--retries", "0", "--quiet");

        result.ExitCode.Should().Be(1);
        result.Error.Should().BeEmpty();
        result.Output.Should().Contain($"{Url("/status/404")} not fetched: the server answers 404 Not Found\n")
            .And.Contain($"{Url("/redirect/1")} fetched: The end of the redirects\n")
            .And.Contain("Status: ---").And.Contain("http://nowhere.invalid/ not fetched: the host name is not known\n")
            .And.Contain("\n3 pages, 2 failures, 0 retries, ");
    }

    [Fact]
    public async Task Pages_are_fetched_at_the_same_time()
    {
        var result = await BuiltProgram.RunAsync(Program, Url("/meet/2"), Url("/meet/2"), "--concurrency", "2");

        result.ExitCode.Should().Be(0, "both answers wait for both requests");
        result.Output.Should().Contain("2 pages, 0 failures");
    }

    [Fact]
    public async Task With_a_concurrency_of_one_no_requests_meet()
    {
        // Three, because the site may learn that the first has given up only after the second has come.
        var result = await BuiltProgram.RunAsync(
            Program, Url("/meet/3"), Url("/meet/3"), Url("/meet/3"), "--concurrency", "1", "--timeout", "0.3", "--retries", "0");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("3 pages, 3 failures").And.Contain("not fetched: no complete answer within 0.3 s\n");
    }

    [Fact]
    public async Task The_timeout_holds_up_to_the_last_byte()
    {
        var result = await BuiltProgram.RunAsync(Program, Url("/stall"), "--timeout", "0.3", "--retries", "0");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("not fetched: no complete answer within 0.3 s\n");
    }

    [Theory]
    [InlineData("cut-gzip")]
    [InlineData("cut-br")]
    public async Task A_compressed_page_that_was_cut_off_is_not_taken_for_a_shorter_one(string name)
    {
        var result = await BuiltProgram.RunAsync(Program, Url($"/encoded/{name}"));

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("not fetched: the body cannot be decompressed\n");
    }

    [Fact]
    public async Task Json_is_one_document_on_standard_output()
    {
        var result = await BuiltProgram.RunAsync(Program, Url("/redirect/1"), Url("/status/404"), "--json", "--concurrency", "1", "--max-bytes", "1000");

        result.ExitCode.Should().Be(1);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        Names(root).Should().Equal("concurrency", "pages", "summary");
        root.GetProperty("concurrency").GetInt32().Should().Be(1);
        var page = root.GetProperty("pages")[0];
        Names(page).Should().Equal("url", "finalUrl", "status", "bytes", "milliseconds", "tries", "title", "links", "error");
        page.GetProperty("url").GetString().Should().Be(Url("/redirect/1"));
        page.GetProperty("finalUrl").GetString().Should().Be(Url("/redirect/0"));
        page.GetProperty("status").GetInt32().Should().Be(200);
        page.GetProperty("title").GetString().Should().Be("The end of the redirects");
        page.GetProperty("error").ValueKind.Should().Be(JsonValueKind.Null);
        Names(root.GetProperty("summary")).Should().Equal(
            "pages", "failures", "leftOut", "bytes", "tries", "pageMilliseconds", "elapsedMilliseconds", "statuses", "hosts", "latency");
        root.GetProperty("summary").GetProperty("failures").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Output_holds_a_row_for_each_URL_also_for_the_repeated_and_failed()
    {
        var result = await BuiltProgram.RunAsync(
            Program, Url("/encoded/header"), Url("/encoded/header"), Url("/status/410"), "--output", Folder["pages.jsonl"]);

        result.ExitCode.Should().Be(1);
        Folder.Files.Should().Equal("pages.jsonl");
        var lines = await File.ReadAllLinesAsync(Folder["pages.jsonl"], Token);
        lines.Should().HaveCount(3);
        lines.Where(line => line.StartsWith($$"""{"url":"{{Url("/encoded/header")}}","finalUrl":"{{Url("/encoded/header")}}","status":200,"bytes":""", StringComparison.Ordinal)
            && line.EndsWith($$""","tries":1,"title":"{{EncodedPages.Title}}","links":[],"error":null}""", StringComparison.Ordinal)).Should().HaveCount(2);
        lines.Should().ContainSingle(line => line.EndsWith(""","title":null,"links":[],"error":"the server answers 410 Gone"}""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task URLs_come_from_the_command_line_and_a_list()
    {
        await File.WriteAllTextAsync(Folder["urls.txt"], $"# the list\n\n{Url("/redirect/0")}\n", Token);

        var result = await BuiltProgram.RunInAsync(Folder.Path, Program, Url("/untitled"), "--input", "urls.txt");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain($"{Url("/redirect/0")} fetched: The end of the redirects\n").And.Contain($"{Url("/untitled")} fetched\n");
    }

    [Fact]
    public async Task A_list_can_come_from_standard_input()
    {
        await using var program = new RunningProgram(
            BuiltProgram.PathOf(Program), ["--input", "-"], input: $"{Url("/redirect/0")}\n{Url("/redirect/0")}");

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("\n2 pages, 0 failures");
    }

    [Fact]
    public async Task Malformed_lists_are_wrong_usage_and_nothing_is_fetched()
    {
        await using var program = new RunningProgram(
            BuiltProgram.PathOf(Program), ["--input", "-"], input: $"{Url("/flaky/1")}\nnope\n\nftp://a/\n");

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(2, "", """
            error: line 2 of standard input: 'nope' is not an http or https URL such as http://example.com/page
            error: line 4 of standard input: 'ftp://a/' is not an http or https URL such as http://example.com/page

            """));

        using var http = new HttpClient();
        using var response = await http.GetAsync(Site.UrlOf("/flaky/1"), Token);
        ((int)response.StatusCode).Should().Be(503, "this is the first request of that page");
    }

    [Theory]
    [InlineData("URL: 'example.com' is not an http or https URL such as http://example.com/page", "example.com")]
    [InlineData("--input: cannot read the list 'none.txt': there is no such file", "--input", "none.txt")]
    [InlineData("--input: it takes a name that is not empty", "--input", "")]
    [InlineData("--output: it takes a name that is not empty", "--output", "")]
    [InlineData("--concurrency: '0' is out of range; it takes a whole number from 1 to 500", "--concurrency", "0")]
    [InlineData("--per-host: '501' is out of range; it takes a whole number from 1 to 500", "--per-host", "501")]
    [InlineData("--total-timeout: '0' is out of range; it takes a number from 0.1 to 36000", "--total-timeout", "0")]
    [InlineData("--timeout: '0' is out of range; it takes a number from 0.1 to 3600", "--timeout", "0")]
    [InlineData("--retries: '11' is out of range; it takes a whole number from 0 to 10", "--retries", "11")]
    [InlineData("--max-redirects: '21' is out of range; it takes a whole number from 0 to 20", "--max-redirects", "21")]
    [InlineData("--max-bytes: '0' is out of range; it takes a whole number from 1 to 1,000,000,000", "--max-bytes", "0")]
    [InlineData("--retries is given more than once; give it once", "--retries", "1", "--retries", "2")]
    [InlineData("--input: cannot read the list '.': it is a folder; name a file", "--input", ".")]
    [InlineData("--save: 'pages' is that of --output, too; name another one", "--save", "pages", "--output", "pages")]
    [InlineData(
        "'http://h/' stands before 'compare', which takes its words after it; see 'AsyncScraper compare --help'", "http://h/", "compare")]
    [InlineData("'--depth' stands before 'site', which takes its words after it; see 'AsyncScraper site --help'", "--depth", "1", "site")]
    [InlineData("--user-agent: it takes 1 to 200 printable ASCII characters", "--user-agent", "a\nb")]
    public async Task Wrong_usage_ends_with_2_and_one_line(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunInAsync(Folder.Path, Program, arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }

    [Fact]
    public async Task A_folder_with_the_name_of_standard_input_does_not_stand_in_its_way()
    {
        Directory.CreateDirectory(Folder["-"]);

        var result = await BuiltProgram.RunInAsync(Folder.Path, Program, "--input", "-");

        result.Should().Be(new ProgramResult(2, "", "error: --input: standard input holds no URL; write one a line\n"));
    }

    [Fact]
    public async Task A_folder_for_pages_that_cannot_be_made_is_wrong_usage_before_anything_is_fetched()
    {
        await File.WriteAllTextAsync(Folder["file"], "text", Token);

        var result = await BuiltProgram.RunInAsync(Folder.Path, Program, Site.UrlOf("/").AbsoluteUri, "--save", "file/pages");

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith("error: --save: the folder 'file/pages' cannot be made;");
        Site.Requests.Should().Be(0);
    }

    [Fact]
    public async Task A_password_in_a_redirect_does_not_reach_the_results()
    {
        var target = new UriBuilder(Site.UrlOf("/untitled")) { UserName = "user", Password = "secret", Fragment = "part" }.Uri.AbsoluteUri;
        var url = Site.UrlOf($"/to?url={Uri.EscapeDataString(target)}").AbsoluteUri;

        var result = await BuiltProgram.RunInAsync(Folder.Path, Program, url, "--json");

        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("pages")[0].GetProperty("finalUrl").GetString().Should().Be(Site.UrlOf("/untitled").AbsoluteUri);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
