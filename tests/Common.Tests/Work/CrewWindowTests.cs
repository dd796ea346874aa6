using Activity7.Common.Work;

namespace Activity7.Common.Tests.Work;

/// <summary>How far a crew runs ahead of its reader.</summary>
public sealed class CrewWindowTests
{
    /// <summary>Far longer than any of this takes: a crew that stands still fails a test instead of hanging it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_slow_first_item_does_not_hold_up_the_others_within_the_window()
    {
        using var allOthers = new CountdownEvent(100);
        var results = new List<bool>();
        var run = Crew.RunAsync(
            2,
            101,
            ResultOrder.AsGiven,
            Enumerable.Range(0, 101),
            (_, _, item, stop) => item == 0 ? allOthers.Wait(Patience, stop) : allOthers.Signal() || true,
            TestContext.Current.CancellationToken);

        await foreach (var result in run)
        {
            results.Add(result);
        }

        results.Should().HaveCount(101).And.OnlyContain(result => result);
    }

    [Theory]
    [InlineData(ResultOrder.AsGiven)]
    [InlineData(ResultOrder.AsCompleted)]
    public async Task No_more_items_are_taken_than_the_window_holds(ResultOrder order)
    {
        const int Window = 5;
        var taken = 0;
        var consumed = 0;
        var run = Crew.RunAsync(2, Window, order, Items(), (_, _, item, _) => item, TestContext.Current.CancellationToken);
        await foreach (var _ in run)
        {
            (Volatile.Read(ref taken) - consumed).Should().BeLessThanOrEqualTo(Window);
            consumed++;
        }

        consumed.Should().Be(1000);

        IEnumerable<int> Items()
        {
            while (taken < 1000)
            {
                yield return Interlocked.Increment(ref taken);
            }
        }
    }

    [Fact]
    public async Task Results_that_wait_for_a_slow_first_one_fill_the_window_and_no_more()
    {
        const int Window = 4;
        var taken = 0;
        using var windowIsFull = new CountdownEvent(Window);
        var run = Crew.RunAsync(2, Window, ResultOrder.AsGiven, Items(), Work, TestContext.Current.CancellationToken);
        var takenWhenTheFirstCame = 0;
        await foreach (var result in run)
        {
            takenWhenTheFirstCame = result == 1 ? Volatile.Read(ref taken) : takenWhenTheFirstCame;
        }

        taken.Should().Be(50);
        takenWhenTheFirstCame.Should().Be(Window, "a fifth input has no place before the first result was consumed");

        IEnumerable<int> Items()
        {
            while (taken < 50)
            {
                if (taken < Window)
                {
                    windowIsFull.Signal();
                }

                yield return Interlocked.Increment(ref taken);
            }
        }

        int Work(int thread, int index, int item, CancellationToken stop)
        {
            if (item == 1)
            {
                windowIsFull.Wait(Patience, stop).Should().BeTrue();
            }

            return item;
        }
    }
}
