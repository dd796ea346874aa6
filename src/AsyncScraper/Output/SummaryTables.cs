using System.Globalization;
using Activity7.Common.Terminal;

namespace Activity7.AsyncScraper.Output;

/// <summary>What a run did, by host, by status, and how long pages took.</summary>
internal static class SummaryTables
{
    /// <summary>A crawl of the whole web would fill the screen.</summary>
    private const int MostHosts = 10;

    /// <summary>The tables from top to bottom.</summary>
    public static IEnumerable<TextTable> Of(ScrapeSummary summary)
    {
        if (summary.Latency is { } latency)
        {
            yield return Hosts(summary.Hosts);
            yield return new TextTable(
                ["status", ">pages"], [.. summary.Statuses.Select(tally => new[] { tally.Status is { } status ? Text(status) : "none", Text(tally.Pages) })]);
            yield return new TextTable(
                [">half within ms", ">90 %", ">99 %", ">all"],
                [[Text(latency.P50), Text(latency.P90), Text(latency.P99), Text(latency.Max)]]);
        }
    }

    private static TextTable Hosts(IReadOnlyList<HostTally> hosts)
    {
        var shown = hosts.Take(MostHosts).Select(host => host with { Host = OneLine.Of(host.Host) });
        var rest = hosts.Skip(MostHosts).ToList();
        if (rest.Count > 0)
        {
            shown = shown.Append(new HostTally(
                Quantity.Of(rest.Count, "more host"), rest.Sum(host => host.Pages), rest.Sum(host => host.Failures), rest.Sum(host => host.Bytes)));
        }

        return new TextTable(
            ["host", ">pages", ">failures", ">bytes"],
            [.. shown.Select(host => new[] { host.Host, Text(host.Pages), Text(host.Failures), Text(host.Bytes) })]);
    }

    private static string Text(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
