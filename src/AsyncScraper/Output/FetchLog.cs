using Activity7.AsyncScraper.Fetching;
using Microsoft.Extensions.Logging;

namespace Activity7.AsyncScraper.Output;

/// <summary>What the log says of what happens on the way to a page.</summary>
internal static class FetchLog
{
    /// <summary>Events that are written to <paramref name="log"/>.</summary>
    public static FetchEvents EventsTo(ILogger log) => new(
        retry => log.LogInformation(
            "{Url}: {Reason}; try {Number} follows in {Seconds:0.0} s",
            retry.Url, OneLine.Of(retry.Reason), retry.Number + 1, retry.Delay.TotalSeconds),
        pause => log.LogWarning(
            "{Host}: too many of its tries fail; it is left alone for {Seconds:0.0} s", pause.Host, pause.Pause.TotalSeconds));

    /// <summary>What hosts ask for in their robots.txt is written to <paramref name="log"/>: a long time looks like a crawl that stands still.</summary>
    public static Action<string, TimeSpan> CrawlDelaysTo(ILogger log) => (host, delay) => log.LogWarning(
        "{Host}: its robots.txt asks for {Seconds:#,0.###} s between two pages; --ignore-robots does not wait", host, delay.TotalSeconds);
}
