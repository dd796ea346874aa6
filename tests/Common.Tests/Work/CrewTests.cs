using Activity7.Common.Work;

namespace Activity7.Common.Tests.Work;

public sealed class CrewTests
{
    /// <summary>Far longer than any of this takes: a crew that is not parallel fails a test instead of hanging it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Two_items_meet_so_they_run_at_the_same_time()
    {
        using var barrier = new Barrier(participantCount: 2);

        var met = await RunAsync([1, 2], workers: 2, (_, token) => barrier.SignalAndWait(Patience, token));

        met.Should().Equal(true, true);
    }

    [Fact]
    public async Task Workers_have_threads_of_their_own()
    {
        var results = await RunAsync(
            Enumerable.Range(0, 20),
            workers: 3,
            (_, _) => (Environment.CurrentManagedThreadId, Thread.CurrentThread.IsThreadPoolThread));

        results.Should().OnlyContain(result => !result.IsThreadPoolThread);
        results.Select(result => result.CurrentManagedThreadId).Distinct().Count().Should().BeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_items_when_they_finish_in_reverse()
    {
        var done = Enumerable.Range(0, 4).Select(_ => new ManualResetEventSlim()).ToArray();
        var finished = new List<int>();

        var results = await RunAsync(Enumerable.Range(0, 4), workers: 4, (item, token) =>
        {
            (item == 3 || done[item + 1].Wait(Patience, token)).Should().BeTrue();
            finished.Add(item);
            done[item].Set();
            return item;
        });

        finished.Should().Equal(3, 2, 1, 0);
        results.Should().Equal(0, 1, 2, 3);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 2)]
    public async Task Impossible_crews_are_refused(int threads, int window)
    {
        var run = async () => await Crew.RunAsync(
            threads, window, ResultOrder.AsGiven, [1], (_, _, item, _) => item, TestContext.Current.CancellationToken).ToListAsync();

        await run.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task No_more_items_run_at_once_than_there_are_workers(int workers)
    {
        var (running, most) = (0, 0);
        var gate = new Lock();

        await RunAsync(Enumerable.Range(0, 200), workers, (_, _) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++running);
            }

            Thread.Yield();
            lock (gate)
            {
                return --running;
            }
        });

        most.Should().BeInRange(1, workers);
    }

    [Fact]
    public async Task An_exception_ends_the_run_and_reaches_the_caller()
    {
        var run = () => RunAsync([10, 20, 0, 40], 2, (item, _) => 100 / item);

        await run.Should().ThrowAsync<DivideByZeroException>();
    }

    [Fact]
    public async Task A_failure_to_make_the_items_reaches_the_caller()
    {
        static IEnumerable<int> Items()
        {
            yield return 1;
            throw new IOException("the list ends here");
        }

        var run = () => RunAsync(Items(), 2, (item, _) => item);

        await run.Should().ThrowAsync<IOException>().WithMessage("the list ends here");
    }

    [Fact]
    public async Task A_cancelled_run_ends_when_its_work_has_ended()
    {
        using var source = new CancellationTokenSource();
        var ended = 0;
        var run = async () =>
        {
            await foreach (var _ in Crew.RunAsync(3, 6, ResultOrder.AsGiven, Enumerable.Range(0, 1000), Work, source.Token))
            {
            }
        };

        await run.Should().ThrowAsync<OperationCanceledException>();
        ended.Should().Be(1);

        int Work(int thread, int index, int item, CancellationToken cancellationToken)
        {
            if (item == 0)
            {
                source.Cancel();
                cancellationToken.WaitHandle.WaitOne(Patience).Should().BeTrue();
                ended++;
            }

            cancellationToken.ThrowIfCancellationRequested();
            return item;
        }
    }

    [Fact]
    public async Task A_caller_who_has_seen_enough_stops_the_run()
    {
        var started = 0;
        var results = Crew.RunAsync(
            2, 4, ResultOrder.AsGiven, Enumerable.Range(0, int.MaxValue), Work, TestContext.Current.CancellationToken);
        await foreach (var result in results)
        {
            if (result == 2)
            {
                break;
            }
        }

        // The enumeration has ended only when the last work has: what started is counted, two results were consumed, four had a place.
        started.Should().BeInRange(3, 2 + 4);

        int Work(int thread, int index, int item, CancellationToken stop)
        {
            Interlocked.Increment(ref started);
            return item;
        }
    }

    [Fact]
    public async Task No_items_give_no_results()
    {
        (await RunAsync(Array.Empty<int>(), 3, (item, _) => item)).Should().BeEmpty();
    }

    private static async Task<List<TResult>> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int workers, Func<TItem, CancellationToken, TResult> work)
    {
        var results = new List<TResult>();
        await foreach (var result in Crew.RunAsync(
            workers, 2 * workers, ResultOrder.AsGiven, items, (_, _, item, stop) => work(item, stop), TestContext.Current.CancellationToken))
        {
            results.Add(result);
        }

        return results;
    }
}
