using System.Globalization;
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
    public static string OpeningOf(int pages, int concurrency, Uri? demoSite)
    {
        var site = demoSite is null ? "" : $" of the demonstration site at {demoSite}";
        return string.Create(
            CultureInfo.InvariantCulture, $"Scraping {Quantity.Of(pages, "page")}{site}, at most {concurrency:#,0} at a time");
    }

    /// <summary>The lines that close a run.</summary>
    /// <param name="summary">What the run did.</param>
    /// <param name="concurrency">The most pages that were fetched at a time.</param>
    public static string ClosingOf(ScrapeSummary summary, int concurrency)
    {
        var retries = summary.Tries - summary.Pages;

        // Little's law: arrivals a second × time of each = number on the way.
        var inFlight = summary.PageMilliseconds / summary.ElapsedMilliseconds;
        var overlap = summary.Pages > 1 && concurrency > 1
            ? FormattableString.Invariant(
                $"; the pages took {summary.PageMilliseconds / 1000:0.00} s in total, {inFlight:0.0} at a time on average")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Quantity.Of(summary.Pages, "page")}, {Quantity.Of(summary.Failures, "failure")}, {Quantity.Of(retries, "retry", "retries")}, {Quantity.Of(summary.Bytes, "byte")}
            Elapsed: {summary.ElapsedMilliseconds / 1000:0.00} s{overlap}
            """);
    }
}
