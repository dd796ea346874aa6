using System.Text.Json;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Parsing;
using Activity7.Common.Cli;
using Activity7.Common.Files;
using Microsoft.Extensions.Logging;

namespace Activity7.AsyncScraper;

/// <summary>Composes a run: URLs → fetchers, a few at a time → parser → report and file, page by page as they complete.</summary>
internal sealed class ScraperRunner(ScraperOptions options, ToolContext context, TimeProvider time)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Scrapes all pages.</summary>
    /// <returns><see cref="ExitCode.Failed"/> if a page failed.</returns>
    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        await using var site = options.Urls.Count == 0 ? await DemoServer.StartAsync(cancellationToken) : null;
        await using var client = new PageClient(options.Fetching, time, LogRetry);
        var urls = site?.ExamplePages ?? options.Urls;
        var fetcher = new PageFetcher(client.Http, time);
        var reader = new PageReader(new([], ReadingSettings.DefaultMaxLinks, IgnoreRobots: false));
        var rows = BoundedConcurrency.SelectAsync(urls, options.Concurrency, ScrapeAsync, cancellationToken);

        var summary = await (context.Json
            ? ReportJsonAsync(rows, urls.Count, cancellationToken)
            : ReportTextAsync(rows, urls.Count, site?.Address, cancellationToken));
        return summary.Failures == 0 ? ExitCode.Done : ExitCode.Failed;

        async Task<PageRow> ScrapeAsync(Uri url, CancellationToken token)
        {
            var page = await fetcher.FetchAsync(url, token);
            var body = new byte[page.Body.Length];
            await page.Body.ReadExactlyAsync(body, token);
            try
            {
                return PageRow.Of(page, page.Error is null ? reader.Read(body, page.ContentType, page.FinalUrl).Title : null);
            }
            catch (PageException exception)
            {
                return PageRow.Of(page with { Error = exception.Message }, title: null);
            }
        }
    }

    private async Task<ScrapeSummary> ReportTextAsync(
        IAsyncEnumerable<PageRow> rows, int count, Uri? site, CancellationToken cancellationToken)
    {
        context.WriteLine($"{ScrapeText.OpeningOf(count, options.Concurrency, site)}\n");
        var summary = await ConsumeAsync(rows, count, row => context.WriteLine(ScrapeText.LineOf(row)), cancellationToken);
        context.WriteLine($"\n{ScrapeText.ClosingOf(summary, options.Concurrency)}");
        return summary;
    }

    private async Task<ScrapeSummary> ReportJsonAsync(IAsyncEnumerable<PageRow> rows, int count, CancellationToken cancellationToken)
    {
        // The one report that keeps its rows: a document is printed whole or not at all.
        var pages = new List<PageRow>(count);
        var summary = await ConsumeAsync(rows, count, pages.Add, cancellationToken);
        context.WriteJson(new ScrapeDocument(options.Concurrency, pages, summary), ScraperJson.Document.ScrapeDocument);
        return summary;
    }

    /// <summary>Takes the rows as they come: to the file if there is one, to <paramref name="report"/>, into the summary.</summary>
    private async Task<ScrapeSummary> ConsumeAsync(
        IAsyncEnumerable<PageRow> rows, int count, Action<PageRow> report, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var summary = await context.ShowProgressAsync("scraping", count, async progress =>
        {
            var total = ScrapeSummary.Empty;
            if (options.Output is null)
            {
                await ConsumeIntoAsync(Stream.Null, cancellationToken);
            }
            else
            {
                await AtomicFile.WriteAsync(options.Output, ConsumeIntoAsync, cancellationToken);
            }

            return total;

            async Task ConsumeIntoAsync(Stream file, CancellationToken token)
            {
                await foreach (var row in rows)
                {
                    await JsonSerializer.SerializeAsync(file, row, ScraperJson.Line.PageRow, token);
                    await file.WriteAsync(LineEnd, token);
                    report(row);
                    total = total.Plus(row);
                    progress.Report(1);
                    if (total.Pages < count && options.Output is null && StandardOutput.IsAbandoned())
                    {
                        throw new ToolException(
                            $"nobody reads standard output any more; stopped after {total.Pages} of {count} pages, where --output FILE would go on");
                    }
                }
            }
        });
        return summary with { ElapsedMilliseconds = Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1) };
    }

    private void LogRetry(RetryNotice notice) => context.Log.LogInformation(
        "{Url}: {Reason}; try {Number} follows in {Seconds:0.0} s",
        notice.Url, OneLine.Of(notice.Reason), notice.Number + 1, notice.Delay.TotalSeconds);
}
