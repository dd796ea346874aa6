using Activity7.AsyncScraper.Comparing;

namespace Activity7.AsyncScraper.Tests.Comparing;

public sealed class BoundedConcurrencyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(100, 1)]
    [InlineData(100, 7)]
    [InlineData(5, 1000)]
    public async Task Every_item_is_worked_on_once(int count, int limit)
    {
        var results = await BoundedConcurrency.SelectAsync(Enumerable.Range(0, count), limit, (item, _) => Task.FromResult(item * 2), Token)
            .ToListAsync(Token);

        results.Should().BeEquivalentTo(Enumerable.Range(0, count).Select(item => item * 2));
    }

    [Fact]
    public async Task As_many_as_allowed_are_in_work_and_never_more()
    {
        const int Limit = 3;
        var inWork = 0;
        var most = 0;
        var full = new TaskCompletionSource();

        var results = await BoundedConcurrency.SelectAsync(Enumerable.Range(0, 50), Limit, WorkAsync, Token).ToListAsync(Token);

        results.Should().HaveCount(50);
        most.Should().Be(Limit);

        // The first three can only end when they are three; one more at any time would raise the most.
        async Task<int> WorkAsync(int item, CancellationToken cancellationToken)
        {
            lock (full)
            {
                most = Math.Max(most, ++inWork);
            }

            if (most == Limit)
            {
                full.TrySetResult();
            }

            await full.Task.WaitAsync(cancellationToken);
            await Task.Yield();
            lock (full)
            {
                inWork--;
            }

            return item;
        }
    }

    [Fact]
    public async Task Results_come_in_the_order_of_completion()
    {
        var first = new TaskCompletionSource<string>();
        var seen = new List<string>();

        await foreach (var result in BoundedConcurrency.SelectAsync(
            ["first", "second"], 2, (item, _) => item == "first" ? first.Task : Task.FromResult(item), Token))
        {
            seen.Add(result);
            first.TrySetResult("first");
        }

        seen.Should().Equal("second", "first");
    }

    [Fact]
    public async Task A_slow_reader_holds_the_workers_back()
    {
        const int Limit = 2;
        var begun = 0;
        var results = BoundedConcurrency.SelectAsync(
            Enumerable.Range(0, 10_000), Limit, (item, _) => Task.FromResult(Interlocked.Increment(ref begun)), Token);

        await foreach (var _ in results)
        {
            // One result is here, two wait in the channel, two workers wait to write theirs; a break disposes the rest.
            break;
        }

        begun.Should().BeLessThanOrEqualTo(1 + Limit + Limit);
    }

    [Fact]
    public async Task A_reader_that_leaves_stops_the_work()
    {
        var stopped = new TaskCompletionSource();
        await foreach (var _ in BoundedConcurrency.SelectAsync([0, 1], 2, WorkAsync, Token))
        {
            break;
        }

        stopped.Task.IsCompleted.Should().BeTrue();

        async Task<int> WorkAsync(int item, CancellationToken cancellationToken)
        {
            if (item == 1)
            {
                return item;
            }

            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
            finally
            {
                stopped.SetResult();
            }

            return item;
        }
    }

    [Fact]
    public async Task A_failure_of_the_work_reaches_the_reader_as_it_is()
    {
        var read = async () => await BoundedConcurrency.SelectAsync<int, int>(
            [0], 2, (_, _) => throw new InvalidOperationException("a bug"), Token).ToListAsync(Token);

        await read.Should().ThrowAsync<InvalidOperationException>().WithMessage("a bug");
    }

    [Fact]
    public async Task Cancelling_ends_the_reading()
    {
        using var cancel = new CancellationTokenSource();
        var read = async () => await BoundedConcurrency.SelectAsync([0], 2, WorkAsync, cancel.Token).ToListAsync(Token);

        await read.Should().ThrowAsync<OperationCanceledException>();

        async Task<int> WorkAsync(int item, CancellationToken cancellationToken)
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return item;
        }
    }
}
