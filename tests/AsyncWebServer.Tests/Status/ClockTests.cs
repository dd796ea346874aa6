using Activity7.AsyncWebServer.Status;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncWebServer.Tests.Status;

/// <summary>The status when the clock of the machine is set.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public void Uptime_is_measured_and_not_computed_from_dates(int days)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var clock = new ShiftedClock(time);
        var status = new ServerStatus(new RequestCounter(), new ProcessUsage(clock), clock);
        time.Advance(TimeSpan.FromSeconds(3));

        clock.Shift = TimeSpan.FromDays(days);

        status.Report().UptimeSeconds.Should().Be(3);
    }
}
