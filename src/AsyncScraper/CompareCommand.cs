using System.CommandLine;
using System.Globalization;
using Activity7.AsyncScraper.Cli;
using Activity7.AsyncScraper.Comparing;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Output;
using Activity7.Common.Cli;
using Activity7.Common.Machine;
using Activity7.Common.Terminal;

namespace Activity7.AsyncScraper;

/// <summary><c>AsyncScraper compare</c>: what concurrency buys when each page makes one wait.</summary>
internal static class CompareCommand
{
    private const int MaxConcurrency = 500;

    private static readonly GivenOptions Given = new("Pages to fetch, http or https; without any, those of a demonstration site on this machine");
    private static readonly FetchOptions Fetching = new();
    private static readonly SiteOptions Site = new(defaultPages: 40, defaultLatency: 100);

    private static readonly Option<CommaList<int>> Concurrency = OptionChecks.List(
        "--concurrency",
        "K,K",
        $"How many workers at a time, a row for each number (from 1 to {MaxConcurrency})",
        [2, 8],
        text => OptionChecks.ParseNumber(text, 1, MaxConcurrency));

    private static readonly Option<int> Repeats = OptionChecks.Number("--repeat", "R", "How often each way is measured", 1, 100, 3);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("compare", "Fetches the same pages one after another, with a task for each, and with bounded workers, and measures");
        Given.AddTo(command);
        command.Options.Add(Concurrency);
        command.Options.Add(Repeats);
        Fetching.AddTo(command);
        Site.AddTo(command);
        command.SetRun(RunAsync);
        command.SetExamples(
            "AsyncScraper compare",
            "AsyncScraper compare --site-pages 100 --site-latency 50 --concurrency 2,10,50",
            "AsyncScraper compare --input urls.txt --concurrency 8 --repeat 1 --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var settings = Site.Read(context);
        await using var site = Given.IsEmpty(context) ? await DemoServer.StartAsync(settings, cancellationToken) : null;
        var urls = site is null
            ? await Given.ReadAsync(context, cancellationToken).ToListAsync(cancellationToken)
            : [.. Enumerable.Range(0, settings.Pages).Select(page => site.UrlOf(FormattableString.Invariant($"/wiki/{page}")))];
        FetchWay[] ways = [FetchWay.OneByOne, FetchWay.TaskPerUrl, .. context.Get(Concurrency).Items.Select(FetchWay.Workers)];
        var repeats = context.Get(Repeats);
        var rows = await context.ShowProgressAsync(
            "fetching",
            1L + urls.Count * ways.Length * repeats,
            progress => FetchComparison.RunAsync(urls, ways, Fetching.Read(context), repeats, () => progress.Report(1), cancellationToken));
        Print(context, urls.Count, site is null ? null : settings.Latency, repeats, rows);
        return rows.All(row => row.Failures == 0) ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Print(ToolContext context, int pages, TimeSpan? latency, int repeats, IReadOnlyList<WayRow> rows)
    {
        if (context.Json)
        {
            context.WriteJson(new WayDocument(MachineDescription.Read(), pages, repeats, rows), ScraperJson.Document.WayDocument);
            return;
        }

        var site = latency is { } wait
            ? string.Create(CultureInfo.InvariantCulture, $" of the demonstration site, which answers after {wait.TotalMilliseconds:#,0} ms")
            : "";
        context.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(pages, "page")}{site}, median of {repeats}"));
        context.WriteTable(WayTable.Of(rows));
    }
}
