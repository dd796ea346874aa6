using Activity7.AsyncScraper.Cli;
using Activity7.AsyncScraper.Crawling;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Input;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Robots;
using Activity7.AsyncScraper.State;
using Activity7.AsyncScraper.Statistics;
using Activity7.AsyncScraper.Urls;
using Activity7.Common.Cli;
using Activity7.Common.Files;

namespace Activity7.AsyncScraper;

/// <summary>Composes a run: given URLs → state → crawl → rows as pages are done, and a summary at the end.</summary>
internal sealed class ScraperRunner(ScraperOptions options, ToolContext context, TimeProvider time)
{
    private readonly CrawlTally _tally = new();

    /// <summary>Scrapes all pages.</summary>
    /// <returns><see cref="ExitCode.Failed"/> if a page failed.</returns>
    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        await using var site = options.Given is null ? await DemoServer.StartAsync(options.Site, cancellationToken) : null;
        using var state = options.Rows.State is { } file ? CrawlState.Open(file) : CrawlState.CreateTemporary(keepsRows: context.Json);
        var hosts = await GivenUrls.AddAsync(
            state, options.Given ?? site!.ExamplePages.ToAsyncEnumerable(), options.Plan.Sitemaps, options.Plan.Signature.Concat(options.Rows.Signature));
        var scope = new UrlScope(options.Plan.IsSameHost ? hosts : null, options.Plan.Domains, options.Plan.Include, options.Plan.Exclude);
        Recall(state, scope);

        await using var client = new PageClient(options.Fetching, time, FetchLog.EventsTo(context.Log));
        using var crawl = Compose(state, scope, new PageFetcher(client.Http, time));
        await using var report = new ScrapeReport(context, options);
        report.Open(_tally.Pages, state.CountWaiting(), site?.Address);
        var started = time.GetTimestamp();
        await context.ShowStatusAsync(
            () => ScrapeText.StatusOf(_tally, crawl.Waiting, time.GetElapsedTime(started)),
            async () =>
            {
                await CrawlAsync(crawl, state, report, cancellationToken);
                return true;
            });
        await report.CloseAsync(_tally.Summarise(time.GetElapsedTime(started)), state, cancellationToken);
        return _tally.Failures == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Counts what an earlier run has done.</summary>
    private void Recall(CrawlState state, UrlScope scope)
    {
        foreach (var (depth, row) in state.Rows())
        {
            _tally.Add(row);
            if (depth == 0)
            {
                scope.AddHostOf(row.FinalUrl);
            }
        }
    }

    private Crawl Compose(CrawlState state, UrlScope scope, PageFetcher fetcher)
    {
        // One byte more than is read shows that there is more.
        var ofRobots = options.Fetching.Body with { MaxBytes = RobotsTxt.MostBytes + 1, CutsLonger = true };
        var robots = new RobotsCheck(options.Plan.ObeysRobots
            ? new RobotsGate(fetcher, ofRobots, FetchOptions.ProductToken, FetchLog.CrawlDelaysTo(context.Log))
            : null);
        return new Crawl(
            options.Plan.Settings with { MaxPages = options.Plan.Settings.MaxPages - _tally.Pages },
            state,
            fetcher,
            robots,
            new RedirectRules(scope, robots),
            new PageExtractor(options.Rows.Extraction, scope),
            time);
    }

    private async Task CrawlAsync(Crawl crawl, CrawlState state, ScrapeReport report, CancellationToken cancellationToken)
    {
        if (options.Rows.Output is not { } path)
        {
            await RunAsync(null);
            return;
        }

        await AtomicFile.WriteAsync(
            path,
            async (stream, _) =>
            {
                await using var file = options.Rows.OpenWriter(stream);
                if (options.Rows.State is null)
                {
                    await RunAsync(file);
                    return;
                }

                // The file holds what all runs have done.
                await RunAsync(null);
                foreach (var (_, row) in state.Rows())
                {
                    file.Write(row);
                }
            },
            cancellationToken);

        Task RunAsync(IRowWriter? file) => crawl.RunAsync(
            async pages =>
            {
                foreach (var page in pages)
                {
                    Take(page.Row, report, file);
                }

                await report.FlushAsync();
                if (crawl.Waiting > pages.Count)
                {
                    report.StopIfAbandoned(_tally.Pages);
                }
            },
            cancellationToken);
    }

    private void Take(PageRow? row, ScrapeReport report, IRowWriter? file)
    {
        if (row is null)
        {
            _tally.AddLeftOut();
            return;
        }

        _tally.Add(row);
        report.Write(row);
        file?.Write(row);
    }
}
