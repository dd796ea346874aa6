using System.CommandLine;
using Activity7.AsyncScraper.Cli;
using Activity7.AsyncScraper.Output;
using Activity7.Common.Cli;
using Activity7.Common.Files;

namespace Activity7.AsyncScraper;

/// <summary>The command line: what can be given, in which ranges, and what it means when it is not.</summary>
internal static class ScraperCommand
{
    private static readonly GivenOptions Given = new("Pages to scrape, http or https; without any, five pages of a demonstration site on this machine");
    private static readonly CrawlOptions Crawling = new();
    private static readonly RowOptions Rows = new();
    private static readonly FetchOptions Fetching = new();
    private static readonly SiteOptions Site = new();

    /// <summary>Creates the command.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Scrapes web pages concurrently: those that are given, and with --depth those that they link to");
        Given.AddTo(command);
        Crawling.AddTo(command);
        Rows.AddTo(command);
        Fetching.AddTo(command);
        Site.AddTo(command);
        command.Subcommands.Add(CompareCommand.Create());
        command.Subcommands.Add(SiteCommand.Create());
        command.SetRun((context, cancellationToken) =>
            new ScraperRunner(Read(context, cancellationToken), context, TimeProvider.System).RunAsync(cancellationToken));
        command.SetExamples(
            "AsyncScraper",
            "AsyncScraper http://example.com https://www.iana.org/domains --concurrency 2",
            "AsyncScraper https://example.com --depth 3 --same-host --delay 0.5 --state crawl.db --output pages.jsonl",
            "AsyncScraper --input urls.txt --select 'price=.price' --select 'image=img@src' --format csv",
            "grep -o 'https*://[^ ]*' notes.txt | AsyncScraper --input - --json");
        return command;
    }

    private static ScraperOptions Read(ToolContext context, CancellationToken cancellationToken)
    {
        var plan = Crawling.Read(context);
        var rows = Rows.Read(context, plan);
        var list = Given.List(context);
        Distinguish("--output", rows.Output, "--input", list);
        Distinguish("--output", rows.Output, "--state", rows.State);
        Distinguish("--state", rows.State, "--input", list);
        Distinguish("--save", rows.Extraction.SaveFolder, "--output", rows.Output);
        Distinguish("--save", rows.Extraction.SaveFolder, "--state", rows.State);
        if (rows.Extraction.SaveFolder is { } folder)
        {
            PageFolder.Prepare(folder);
        }

        var isExample = Given.IsEmpty(context) && plan.Sitemaps.Count == 0;
        return new ScraperOptions(
            isExample ? null : Given.ReadAsync(context, cancellationToken), Site.Read(context), Fetching.Read(context), plan, rows);
    }

    private static void Distinguish(string name, string? file, string otherName, string? other)
    {
        if (file is not null && other is not null && RealPath.Of(file) == RealPath.Of(other))
        {
            throw new UsageException($"{name}: '{file}' is that of {otherName}, too; name another one");
        }
    }
}
