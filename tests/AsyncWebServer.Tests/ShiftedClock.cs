namespace Activity7.AsyncWebServer.Tests;

/// <summary>A clock whose date can be set, which moves neither its timers nor the time that it measures, as on a real machine.</summary>
internal sealed class ShiftedClock(TimeProvider clock) : TimeProvider
{
    /// <summary>How far its date was set forward; below zero, back.</summary>
    public TimeSpan Shift { get; set; }

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Shift;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
