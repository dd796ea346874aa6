using Activity7.AsyncScraper.Fetching;
using Activity7.Common.Timing;

namespace Activity7.AsyncScraper.Comparing;

/// <summary>Fetches the same pages in several ways, and measures.</summary>
internal static class FetchComparison
{
    /// <summary>Measures each way in turn, with connections of its own.</summary>
    /// <param name="urls">The pages, at least one.</param>
    /// <param name="ways">The ways; the first is what the others are compared with.</param>
    /// <param name="settings">How pages are fetched.</param>
    /// <param name="repeats">How often each way is measured, at least 1.</param>
    /// <param name="onPage">Told of each page that was fetched, several at a time.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public static async Task<IReadOnlyList<WayRow>> RunAsync(
        IReadOnlyList<Uri> urls, IReadOnlyList<FetchWay> ways, FetchSettings settings, int repeats, Action onPage, CancellationToken cancellationToken)
    {
        // One page first, so that no way pays for the JIT compiler.
        await FetchAsync(FetchWay.OneByOne, [urls[0]]);
        var rows = new List<WayRow>(ways.Count);
        foreach (var way in ways)
        {
            var (failures, costs) = await RepeatedMeasurement.OfAsync(0, repeats, () => FetchAsync(way, urls));
            var seconds = costs.MedianWall.TotalSeconds;
            rows.Add(new WayRow
            {
                Way = way.Name,
                AtATime = Math.Min(way.AtATime ?? urls.Count, urls.Count),
                Seconds = seconds,
                PagesPerSecond = urls.Count / seconds,
                Speedup = rows.Count == 0 ? 1 : rows[0].Seconds / seconds,
                CpuSeconds = costs.MedianCpu.TotalSeconds,
                Failures = failures,
            });
        }

        return rows;

        async Task<int> FetchAsync(FetchWay way, IReadOnlyList<Uri> pages)
        {
            await using var client = new PageClient(settings, TimeProvider.System, new FetchEvents(_ => { }, _ => { }));
            var fetcher = new PageFetcher(client.Http, TimeProvider.System);
            return await way.Run(
                pages,
                async (url, token) =>
                {
                    var page = await fetcher.FetchAsync(url, mayBePrivate: true, token);
                    onPage();
                    return page.Error is null;
                },
                cancellationToken);
        }
    }
}

/// <summary>What one way took.</summary>
internal sealed record WayRow
{
    /// <summary>What the way is called.</summary>
    public required string Way { get; init; }

    /// <summary>The most pages that were under way at a time.</summary>
    public required int AtATime { get; init; }

    /// <summary>The median of the elapsed times.</summary>
    public required double Seconds { get; init; }

    /// <summary>Pages by elapsed time.</summary>
    public required double PagesPerSecond { get; init; }

    /// <summary>The elapsed time of the first way divided by that of this one.</summary>
    public required double Speedup { get; init; }

    /// <summary>The median of the processor times.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>The pages that failed in the last run.</summary>
    public required int Failures { get; init; }
}
