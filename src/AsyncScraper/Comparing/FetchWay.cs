namespace Activity7.AsyncScraper.Comparing;

/// <summary>Fetches a page, and says whether it worked.</summary>
internal delegate Task<bool> Fetch(Uri url, CancellationToken cancellationToken);

/// <summary>A way to fetch many pages.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="AtATime">The most pages that are under way at a time; null for all.</param>
/// <param name="Run">Fetches all pages and gives the number of those that failed.</param>
internal sealed record FetchWay(string Name, int? AtATime, Func<IReadOnlyList<Uri>, Fetch, CancellationToken, Task<int>> Run)
{
    /// <summary>Each page after the one before it, as a program without <c>async</c> would.</summary>
    public static FetchWay OneByOne { get; } = new("one after another", 1, async (urls, fetch, cancellationToken) =>
    {
        var failures = 0;
        foreach (var url in urls)
        {
            failures += await fetch(url, cancellationToken) ? 0 : 1;
        }

        return failures;
    });

    /// <summary>All pages at once, as the sheet's <c>asyncio.gather</c> would.</summary>
    public static FetchWay TaskPerUrl { get; } = new("a task per URL", null, async (urls, fetch, cancellationToken) =>
    {
        var fetched = await Task.WhenAll(urls.Select(url => fetch(url, cancellationToken)));
        return fetched.Count(isFetched => !isFetched);
    });

    /// <summary>So many workers, each of which takes the next page when it is done with one.</summary>
    public static FetchWay Workers(int count) => new("bounded workers", count, async (urls, fetch, cancellationToken) =>
    {
        var failures = 0;
        await foreach (var isFetched in BoundedConcurrency.SelectAsync(urls, count, (url, token) => fetch(url, token), cancellationToken))
        {
            failures += isFetched ? 0 : 1;
        }

        return failures;
    });
}
