using Activity7.Common.Cli;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.Common.Tests.Cli;

/// <summary>When a signal is a wish to end, and when it is a second one.</summary>
public sealed class TerminationSignalsTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(0, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(5000, true)]
    public void A_repeat_counts_half_a_second_after_the_first(int milliseconds, bool ends)
    {
        using var signals = new TerminationSignals(TimeSpan.FromHours(1), _time);
        signals.Receive();
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        signals.Receive();

        signals.Received.IsCancellationRequested.Should().BeTrue();
        signals.PatienceEnded.IsCompleted.Should().Be(ends);
    }

    [Fact]
    public void Repeats_do_not_put_off_the_moment_from_which_one_counts()
    {
        using var signals = new TerminationSignals(TimeSpan.FromHours(1), _time);
        for (var i = 0; i < 3; i++)
        {
            signals.Receive();
            signals.PatienceEnded.IsCompleted.Should().BeFalse();
            _time.Advance(TimeSpan.FromMilliseconds(200));
        }

        signals.Receive();

        signals.PatienceEnded.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task Patience_ends_by_itself()
    {
        using var signals = new TerminationSignals(TimeSpan.FromSeconds(2), _time);
        signals.Receive();
        signals.PatienceEnded.IsCompleted.Should().BeFalse();

        _time.Advance(TimeSpan.FromSeconds(2));

        await signals.PatienceEnded;
    }

    [Fact]
    public void Without_a_signal_nothing_happens()
    {
        using var signals = new TerminationSignals(TimeSpan.FromSeconds(2), _time);
        _time.Advance(TimeSpan.FromDays(1));

        signals.Received.IsCancellationRequested.Should().BeFalse();
        signals.PatienceEnded.IsCompleted.Should().BeFalse();
    }
}
