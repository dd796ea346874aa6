using System.Threading.Channels;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.State;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>
/// A crawl: fetchers, readers and one writer, with a bounded channel between each two, so that a slow one holds the others up instead of
/// filling the memory. What waits is in the state, not in tasks.
/// </summary>
/// <remarks>
/// <code>
///   schedule ──► fetcher 1 ─┐             ┌──► reader 1 ─┐
///      ▲    └──► fetcher 2 ─┼──► channel ─┼──► reader 2 ─┼──► channel ──► writer ──► rows
///      │    └──► fetcher K ─┘             └──► reader C ─┘                  │
///      └───────────────── URLs that pages lead to ◄────── state ◄───────────┘
/// </code>
/// </remarks>
/// <param name="settings">How it goes about.</param>
/// <param name="state">What waits and what is done.</param>
/// <param name="fetcher">Fetches pages.</param>
/// <param name="robots">Says which pages may be fetched.</param>
/// <param name="redirects">Knows which redirects are followed.</param>
/// <param name="extractor">Reads pages.</param>
/// <param name="time">The clock of delays.</param>
internal sealed class Crawl(
    CrawlSettings settings,
    CrawlState state,
    PageFetcher fetcher,
    RobotsCheck robots,
    RedirectRules redirects,
    PageExtractor extractor,
    TimeProvider time) : IDisposable
{
    /// <summary>The most pages between two commits, which are what a killed program has to fetch again.</summary>
    private const int MostPerCommit = 256;

    private readonly HostSchedule _schedule = new(
        new ScheduleLimits(settings.PerHost, settings.Delay, settings.MaxPages ?? long.MaxValue, WaitsForRobots: robots.Asks), time);

    private readonly Channel<(PageTask Task, FetchedPage? Page)> _fetched = Channel.CreateBounded<(PageTask, FetchedPage?)>(settings.Concurrency);
    private readonly Channel<CrawledPage> _read = Channel.CreateBounded<CrawledPage>(settings.Concurrency);

    private long _waiting;

    /// <summary>The URLs that wait or are under way. Safe to ask from any thread.</summary>
    public long Waiting => Interlocked.Read(ref _waiting);

    /// <summary>Fetches what waits in the state, and what that leads to, until nothing waits any more.</summary>
    /// <param name="write">Takes the pages of each commit, in the order in which they were done.</param>
    /// <param name="cancellationToken">Ends the crawl; what was committed stays.</param>
    public async Task RunAsync(Func<IReadOnlyList<CrawledPage>, Task> write, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Begin();
        await Task.WhenAll(
            StageAsync(settings.Concurrency, FetchAsync, () => _fetched.Writer.Complete()),
            StageAsync(Math.Min(Environment.ProcessorCount, settings.Concurrency), ReadAsync, () => _read.Writer.Complete()),
            StageAsync(1, token => WriteAsync(write, token), () => { }));

        async Task StageAsync(int workers, Func<CancellationToken, Task> work, Action complete)
        {
            await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(work), CancellationToken.None)));
            complete();
        }

        // Whoever fails ends all the others.
        async Task WorkAsync(Func<CancellationToken, Task> work)
        {
            try
            {
                await work(stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _schedule.Dispose();

    private void Begin()
    {
        _waiting = state.CountWaiting();
        foreach (var host in state.WaitingHosts())
        {
            _schedule.AddHost(host);
        }

        _schedule.Refill(state.Waiting);
        _schedule.CompleteIfDone();
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        await foreach (var task in _schedule.Ready.ReadAllAsync(cancellationToken))
        {
            var answer = await robots.AskAsync(task.Url, isGiven: task.Depth == 0, task.MayBePrivate, cancellationToken);
            _schedule.Open(task.Host, answer.CrawlDelay);
            if (answer.IsAllowed)
            {
                _schedule.Start(task);
            }

            var url = new Uri(task.Url);
            var page = answer.IsAllowed ? await fetcher.FetchAsync(url, task.MayBePrivate, redirects.TermsOf(task), cancellationToken)
                : answer.Error is { } error ? FetchedPage.Refused(url, error)
                : null;
            _schedule.End(task, wasLeftOut: !answer.IsAllowed);
            await _fetched.Writer.WriteAsync((task, page), cancellationToken);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var (task, page) in _fetched.Reader.ReadAllAsync(cancellationToken))
        {
            var crawled = page is null ? new CrawledPage(task, null, []) : extractor.Read(task, page);
            await _read.Writer.WriteAsync(crawled, cancellationToken);
        }
    }

    private async Task WriteAsync(Func<IReadOnlyList<CrawledPage>, Task> write, CancellationToken cancellationToken)
    {
        var batch = new List<CrawledPage>(MostPerCommit);
        while (await _read.Reader.WaitToReadAsync(cancellationToken))
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && _read.Reader.TryRead(out var page))
            {
                Record(page);
                batch.Add(page);
            }

            state.Commit();
            await write(batch);
            Interlocked.Add(ref _waiting, -batch.Count);
            _schedule.Complete(batch.Count);
        }
    }

    private void Record(CrawledPage page)
    {
        state.Finish(page.Task, page.Row);
        foreach (var found in page.Found)
        {
            if (state.Add(found) is { } task)
            {
                Interlocked.Increment(ref _waiting);
                _schedule.Add(task);
            }
        }

        _schedule.Refill(state.Waiting);
    }
}
