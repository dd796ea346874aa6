using System.Collections.Concurrent;

namespace Activity7.AsyncScraper.Tests.Fetching;

/// <summary>A clock on which some waits are over at once, and any other never ends.</summary>
internal sealed class QuickClock(Predicate<TimeSpan> isOverAtOnce) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    /// <summary>The waits that were over at once, in their order.</summary>
    public IEnumerable<TimeSpan> Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new QuickTimer(this, base.CreateTimer(callback, state, DueTime(dueTime), period));

    private TimeSpan DueTime(TimeSpan dueTime)
    {
        if (dueTime < TimeSpan.Zero || !isOverAtOnce(dueTime))
        {
            return Timeout.InfiniteTimeSpan;
        }

        _waits.Enqueue(dueTime);
        return TimeSpan.Zero;
    }

    /// <summary>Timers are also set after they were made.</summary>
    private sealed class QuickTimer(QuickClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.DueTime(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
