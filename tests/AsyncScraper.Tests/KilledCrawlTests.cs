using Activity7.AsyncScraper.DemoSite;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>A crawl whose state outlives the program.</summary>
public sealed class KilledCrawlTests : CrawlProgramTest
{
    private const int Pages = 20_000;
    private const int Kills = 50;

    private string[] Arguments => ["--depth", "100", "--same-host", "--concurrency", "50", "--state", Folder["crawl.db"], "--output", Folder["rows.jsonl"]];

    [Fact]
    public async Task Killed_fifty_times_it_loses_no_page_and_writes_none_twice()
    {
        // The latency gives a killed program no time to do much more than it was meant to.
        await using var site = await StartSiteAsync(new SiteSettings(Pages, PageBytes: 2_000, Latency: TimeSpan.FromMilliseconds(20)));
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = Start(site);

            // Some are killed before they have asked for anything, most in the middle of their work.
            var share = Math.Max(100, (Pages - site.Requests) / (Kills - kill));
            var until = site.Requests + random.NextInt64(share);
            while (site.Requests < until)
            {
                if (program.HasExited)
                {
                    (await program.WaitForExitAsync()).Should().BeNull("the crawl is not done after {0} kills", kill);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
            }

            program.Kill();
            await program.WaitForExitAsync();
        }

        Folder.Files.Should().NotContain("rows.jsonl");
        await using var last = Start(site);
        var result = await last.WaitForExitAsync();

        result.ExitCode.Should().Be(0);
        PathsOf(await ReadAsync(Folder["rows.jsonl"])).Order(StringComparer.Ordinal).Should().Equal(WikiPaths(Pages).Order(StringComparer.Ordinal));
        site.Requests.Should().BeLessThan(2 * Pages, "pages that were done are not fetched again");
    }

    [Fact]
    public async Task A_crawl_that_is_done_only_writes_its_rows_again()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 50));
        (await Start(site).WaitForExitAsync()).ExitCode.Should().Be(0);
        var rows = await File.ReadAllTextAsync(Folder["rows.jsonl"], Token);
        File.Delete(Folder["rows.jsonl"]);
        var requests = site.Requests;

        var result = await Start(site).WaitForExitAsync();

        result.ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(Folder["rows.jsonl"], Token)).Should().Be(rows);
        site.Requests.Should().Be(requests);
    }

    [Fact]
    public async Task A_crawl_that_was_stopped_goes_on_for_as_many_pages_as_are_wanted()
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 50));
        await BuiltProgram.RunAsync(Program, [site.UrlOf("/wiki/0").AbsoluteUri, .. Arguments, "--max-pages", "10"]);
        (await ReadAsync(Folder["rows.jsonl"])).Should().HaveCount(10);

        await BuiltProgram.RunAsync(Program, [site.UrlOf("/wiki/0").AbsoluteUri, .. Arguments, "--max-pages", "30"]);

        PathsOf(await ReadAsync(Folder["rows.jsonl"])).Should().HaveCount(30).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("--depth '100', and now it is '3'", "--depth", "3")]
    [InlineData("other URLs", "http://localhost:1/")]
    [InlineData("--select '', and now it is 'h=h1'", "--select", "h=h1")]
    public async Task A_crawl_is_not_gone_on_with_under_other_settings(string difference, params string[] change)
    {
        await using var site = await StartSiteAsync(new SiteSettings(Pages: 5));
        await Start(site).WaitForExitAsync();
        string[] arguments = [.. change[0] == "--depth" ? Arguments[2..] : Arguments, .. change];

        var result = await BuiltProgram.RunAsync(Program, [site.UrlOf("/wiki/0").AbsoluteUri, .. arguments]);

        result.ExitCode.Should().Be(2);
        result.ErrorLine.Should().StartWith("error: --state: the crawl in this file was begun with ").And.Contain(difference)
            .And.EndWith("; give the same, or name another file");
    }

    private RunningProgram Start(DemoServer site) => BuiltProgram.Start(Program, [site.UrlOf("/wiki/0").AbsoluteUri, .. Arguments, "--json", "--quiet"]);
}
