using Activity7.ImageFilter.Batch;

namespace Activity7.ImageFilter.Tests.Batch;

public sealed class InFlightLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_enter_as_their_number_allows_and_the_next_when_one_leaves()
    {
        var limit = new InFlightLimit(pictures: 2, bytes: 100);
        var first = await limit.EnterAsync(1, Cancellation);
        await limit.EnterAsync(1, Cancellation);
        var third = limit.EnterAsync(1, Cancellation);
        third.IsCompleted.Should().BeFalse();

        first.Dispose();

        await third;
    }

    [Fact]
    public async Task As_many_enter_as_their_bytes_allow()
    {
        var limit = new InFlightLimit(pictures: 9, bytes: 100);
        await limit.EnterAsync(40, Cancellation);
        var second = await limit.EnterAsync(60, Cancellation);
        var third = limit.EnterAsync(1, Cancellation);
        third.IsCompleted.Should().BeFalse();

        second.Dispose();

        await third;
    }

    [Fact]
    public async Task One_that_is_larger_than_all_there_is_goes_alone()
    {
        var limit = new InFlightLimit(pictures: 9, bytes: 100);
        var small = await limit.EnterAsync(10, Cancellation);
        var large = limit.EnterAsync(1_000, Cancellation);
        var behind = limit.EnterAsync(10, Cancellation);
        (large.IsCompleted, behind.IsCompleted).Should().Be((false, false), "the small one is there, and nobody overtakes");

        small.Dispose();
        var alone = await large;
        behind.IsCompleted.Should().BeFalse();

        alone.Dispose();
        await behind;
    }

    [Fact]
    public async Task One_that_is_cancelled_while_it_waits_is_in_nobodys_way()
    {
        using var cancellation = new CancellationTokenSource();
        var limit = new InFlightLimit(pictures: 1, bytes: 100);
        var first = await limit.EnterAsync(1, Cancellation);
        var cancelled = limit.EnterAsync(1, cancellation.Token);
        var third = limit.EnterAsync(1, Cancellation);

        await cancellation.CancelAsync();
        first.Dispose();

        await third;
        await FluentActions.Awaiting(() => cancelled).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_place_is_given_back_once()
    {
        var limit = new InFlightLimit(pictures: 1, bytes: 100);
        var first = await limit.EnterAsync(1, Cancellation);

        first.Dispose();
        first.Dispose();
        await limit.EnterAsync(1, Cancellation);

        limit.EnterAsync(1, Cancellation).IsCompleted.Should().BeFalse();
    }
}
