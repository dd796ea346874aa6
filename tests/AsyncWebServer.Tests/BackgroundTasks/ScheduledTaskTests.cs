using Activity7.AsyncWebServer.BackgroundTasks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncWebServer.Tests.BackgroundTasks;

/// <summary>When a task runs and what is known of its runs, on a clock moved by hand.</summary>
public sealed class ScheduledTaskTests : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private readonly ManualTask _work = new();
    private readonly DateTimeOffset _start;
    private readonly ScheduledTask _task;
    private readonly Task _loop;

    public ScheduledTaskTests()
    {
        _start = _time.GetUtcNow();
        _task = new ScheduledTask(_work, Interval, _time, NullLogger<ScheduledTask>.Instance);
        _loop = _task.RunPeriodicallyAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    [Fact]
    public void Before_its_first_interval_is_over_it_waits()
    {
        _time.Advance(Interval - TimeSpan.FromTicks(1));

        _task.Report.Should().Be(new TaskReport(
            "manual", "does what the test says", 10, TaskState.Waiting, null, 0, 0, 0, null, null, null, null, _start + Interval));
    }

    [Fact]
    public async Task A_run_is_reported_while_it_runs_and_when_it_has_ended()
    {
        _time.Advance(Interval);
        var run = await _work.NextRunAsync();
        _task.Report.Should().BeEquivalentTo(new
        {
            State = TaskState.Running,
            Runs = 1,
            LastRunAt = _start + Interval,
            LastOutcome = (TaskOutcome?)null,
            NextRunAt = _start + 2 * Interval,
        });

        _time.Advance(TimeSpan.FromMilliseconds(1_500));
        run.SetResult("did it");
        await _task.LatestRun;

        _task.Report.Should().BeEquivalentTo(new
        {
            State = TaskState.Waiting,
            Runs = 1,
            Failures = 0,
            LastRunSeconds = 1.5,
            LastOutcome = TaskOutcome.Succeeded,
            LastMessage = "did it",
        });
    }

    [Fact]
    public async Task A_run_that_throws_is_recorded_and_the_next_one_takes_place()
    {
        _time.Advance(Interval);
        (await _work.NextRunAsync()).SetException(new InvalidOperationException("no disk"));
        await _task.LatestRun;
        _task.Report.Should().BeEquivalentTo(new
        {
            State = TaskState.Failed,
            Runs = 1,
            Failures = 1,
            LastOutcome = TaskOutcome.Failed,
            LastMessage = "no disk",
        });

        _time.Advance(Interval);
        (await _work.NextRunAsync()).SetResult("disk is back");
        await _task.LatestRun;
        _task.Report.Should().BeEquivalentTo(new { Runs = 2, Failures = 1, LastOutcome = TaskOutcome.Succeeded, LastMessage = "disk is back" });
    }

    [Fact]
    public async Task A_task_that_cancels_itself_has_failed()
    {
        _time.Advance(Interval);
        (await _work.NextRunAsync()).SetException(new OperationCanceledException("gave up"));
        await _task.LatestRun;

        _task.Report.Should().BeEquivalentTo(new { Failures = 1, LastOutcome = TaskOutcome.Failed, LastMessage = "gave up" });
    }

    [Fact]
    public async Task A_run_that_outlasts_its_interval_is_not_started_twice()
    {
        _time.Advance(Interval);
        var run = await _work.NextRunAsync();
        for (var skipped = 1; skipped <= 3; skipped++)
        {
            _time.Advance(Interval);
            await Until.TrueAsync(() => _task.Report.SkippedRuns == skipped);
        }

        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Running, Runs = 1, LastRunAt = _start + Interval, NextRunAt = _start + 5 * Interval });
        run.SetResult("at last");
        await _task.LatestRun;
        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Waiting, Runs = 1, SkippedRuns = 3, LastRunSeconds = 30.0 });

        _time.Advance(Interval);
        await _work.NextRunAsync();
        _task.Report.Runs.Should().Be(2);
    }

    [Fact]
    public async Task Stopping_cancels_the_run_under_way_and_waits_for_it()
    {
        _time.Advance(Interval);
        await _work.NextRunAsync();
        _loop.IsCompleted.Should().BeFalse();

        await _stop.CancelAsync();
        await _loop;

        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Waiting, Runs = 1, Failures = 0, LastOutcome = TaskOutcome.Cancelled });
    }
}
