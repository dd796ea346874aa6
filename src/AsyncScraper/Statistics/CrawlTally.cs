using Activity7.AsyncScraper.Crawling;
using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Statistics;

/// <summary>What the rows of a crawl add up to, in a memory that does not grow with their number. Written by one thread; others may look.</summary>
internal sealed class CrawlTally
{
    /// <summary>The hosts that are counted by name; all further ones are counted together.</summary>
    private const int MostHosts = 10_000;

    private readonly SortedDictionary<int, long> _byStatus = [];
    private readonly Dictionary<string, HostTally> _byHost = [];
    private readonly LatencyHistogram _latency = new();

    /// <summary>The rows.</summary>
    public long Pages { get; private set; }

    /// <summary>Those of them that tell an error.</summary>
    public long Failures { get; private set; }

    /// <summary>The bytes of all bodies.</summary>
    public long Bytes { get; private set; }

    /// <summary>The tries of all pages.</summary>
    public long Tries { get; private set; }

    /// <summary>The times of all pages added up; pages that were fetched at the same time count each.</summary>
    public double Milliseconds { get; private set; }

    /// <summary>The URLs without a row, which robots.txt forbids.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Counts a URL that robots.txt forbids.</summary>
    public void AddLeftOut() => LeftOut++;

    /// <summary>Counts a row.</summary>
    public void Add(PageRow row)
    {
        var failures = row.Error is null ? 0 : 1;
        Pages++;
        Failures += failures;
        Bytes += row.Bytes;
        Tries += row.Tries;
        Milliseconds += row.Milliseconds;
        _latency.Add(TimeSpan.FromMilliseconds(row.Milliseconds));
        _byStatus[row.Status ?? 0] = _byStatus.GetValueOrDefault(row.Status ?? 0) + 1;

        var host = PageTask.HostOf(row.Url);
        host = _byHost.Count < MostHosts || _byHost.ContainsKey(host) ? host : "others";
        var tally = _byHost.GetValueOrDefault(host, new HostTally(host, 0, 0, 0));
        _byHost[host] = tally with { Pages = tally.Pages + 1, Failures = tally.Failures + failures, Bytes = tally.Bytes + row.Bytes };
    }

    /// <summary>The sums.</summary>
    /// <param name="elapsed">How long the run took.</param>
    public ScrapeSummary Summarise(TimeSpan elapsed) => new()
    {
        Pages = Pages,
        Failures = Failures,
        LeftOut = LeftOut,
        Bytes = Bytes,
        Tries = Tries,
        PageMilliseconds = Math.Round(Milliseconds, 1),
        ElapsedMilliseconds = Math.Round(elapsed.TotalMilliseconds, 1),
        Statuses = [.. _byStatus.Select(pair => new StatusTally(pair.Key == 0 ? null : pair.Key, pair.Value))],
        Hosts = [.. _byHost.Values.OrderByDescending(host => host.Pages).ThenBy(host => host.Host, StringComparer.Ordinal)],
        Latency = Pages == 0 ? null : new LatencySummary(At(50), At(90), At(99), At(100)),
    };

    private double At(double percentile) => Math.Round(_latency.Percentile(percentile).TotalMilliseconds, 1);
}
