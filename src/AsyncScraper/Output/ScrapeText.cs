using System.Globalization;
using Activity7.AsyncScraper.Statistics;
using Activity7.Common.Cli;
using Activity7.Common.Terminal;

namespace Activity7.AsyncScraper.Output;

/// <summary>The report for people, one line at a time.</summary>
internal static class ScrapeText
{
    /// <summary>A page as the sheet prints it, with its numbers: they have fixed widths, so that lines that come one by one align.</summary>
    public static string LineOf(PageRow row)
    {
        var status = row.Status is { } code ? code.ToString(CultureInfo.InvariantCulture) : "---";
        var outcome = row.Error is null ? $"fetched{(row.Title is null ? "" : $": {OneLine.Of(row.Title)}")}" : $"not fetched: {OneLine.Of(row.Error)}";
        var tries = row.Tries > 1 ? $" ({row.Tries} tries)" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Status: {status}  {row.Bytes,9:#,0} bytes  {row.Milliseconds,6:#,0} ms  Data from {OneLine.Of(row.Url)} {outcome}{tries}");
    }

    /// <summary>The line that opens a run.</summary>
    /// <param name="done">The pages that an earlier run has done.</param>
    /// <param name="waiting">The pages that wait.</param>
    /// <param name="concurrency">The most pages that are fetched at a time.</param>
    /// <param name="demoSite">The demonstration site, or null.</param>
    public static string OpeningOf(long done, long waiting, int concurrency, Uri? demoSite)
    {
        var site = demoSite is null ? "" : $" of the demonstration site at {demoSite}";
        var what = done == 0 ? $"Scraping {Quantity.Of(waiting, "page")}{site}"
            : $"Going on after {Quantity.Of(done, "page")} with {waiting.ToString("#,0", CultureInfo.InvariantCulture)} more";
        return string.Create(CultureInfo.InvariantCulture, $"{what}, at most {concurrency:#,0} at a time");
    }

    /// <summary>Where a run stands.</summary>
    /// <param name="tally">What is done.</param>
    /// <param name="waiting">The URLs that wait or are under way.</param>
    /// <param name="elapsed">How long the run has taken so far.</param>
    public static string StatusOf(CrawlTally tally, long waiting, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Quantity.Of(tally.Pages, "page")} done, {waiting:#,0} waiting, {tally.Pages / elapsed.TotalSeconds:#,0} a second, {Quantity.Of(tally.Failures, "failure")}, {tally.Bytes / 1e6:#,0.0} MB");

    /// <summary>What a run has done, in one line.</summary>
    public static string TotalsOf(ScrapeSummary summary)
    {
        var retries = Math.Max(0, summary.Tries - summary.Pages);
        var leftOut = summary.LeftOut == 0 ? "" : $", {summary.LeftOut.ToString("#,0", CultureInfo.InvariantCulture)} left out (robots.txt)";
        return $"{Quantity.Of(summary.Pages, "page")}, {Quantity.Of(summary.Failures, "failure")}, {Quantity.Of(retries, "retry", "retries")}, "
            + $"{Quantity.Of(summary.Bytes, "byte")}{leftOut}";
    }

    /// <summary>Writes the lines and tables that close a run.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="summary">What the run did.</param>
    /// <param name="overlaps">True if its pages can have been fetched at the same time, and in this run alone.</param>
    public static void WriteClosing(ToolContext context, ScrapeSummary summary, bool overlaps)
    {
        context.WriteLine($"\n{TotalsOf(summary)}");
        context.WriteLine(ElapsedOf(summary, overlaps));
        foreach (var table in SummaryTables.Of(summary))
        {
            context.WriteTable(table);
        }
    }

    /// <summary>How long a run took, and how much of it was at the same time.</summary>
    /// <param name="summary">What the run did.</param>
    /// <param name="overlaps">True if its pages can have been fetched at the same time, and in this run alone.</param>
    public static string ElapsedOf(ScrapeSummary summary, bool overlaps)
    {
        // Little's law: arrivals a second × time of each = number on the way.
        var inFlight = summary.PageMilliseconds / summary.ElapsedMilliseconds;
        var overlap = overlaps && summary.Pages > 1
            ? FormattableString.Invariant(
                $"; the pages took {summary.PageMilliseconds / 1000:0.00} s in total, {inFlight:0.0} at a time on average")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"Elapsed: {summary.ElapsedMilliseconds / 1000:0.00} s{overlap}");
    }
}
