using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncWebServer.Tests.BackgroundTasks;

/// <summary>When a task runs and what is known of its runs, on a clock moved by hand.</summary>
public sealed class ScheduledTaskTests : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ShiftedClock _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly ManualTask _work = new();
    private readonly DateTimeOffset _start;
    private readonly ScheduledTask _task;
    private readonly Task _loop;

    public ScheduledTaskTests()
    {
        _start = _time.GetUtcNow();
        _clock = new ShiftedClock(_time);
        _task = new ScheduledTask(_work, Interval, _clock, NullLogger<ScheduledTask>.Instance);
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
    public async Task A_run_tells_how_far_it_is_until_it_ends()
    {
        _time.Advance(Interval);
        var run = await _work.NextRunAsync();
        _task.Report.Progress.Should().BeNull();

        _work.Progress!.Report(0.25);
        _task.Report.Progress.Should().Be(0.25);
        _work.Progress.Report(7);
        _task.Report.Progress.Should().Be(1);

        run.SetResult("done");
        await _task.LatestRun;
        _task.Report.Progress.Should().BeNull();
    }

    [Fact]
    public async Task A_task_runs_when_it_is_asked_to_and_keeps_its_beat()
    {
        _time.Advance(Interval / 4);
        _task.TryRunNow().Should().BeTrue();
        var run = await _work.NextRunAsync();

        _task.Report.Should().BeEquivalentTo(new
        {
            State = TaskState.Running,
            Runs = 1,
            LastRunAt = _start + Interval / 4,
            NextRunAt = _start + Interval,
        });
        _task.TryRunNow().Should().BeFalse("runs never overlap");
        run.SetResult("done");
        await _task.LatestRun;

        _time.Advance(Interval);
        await _work.NextRunAsync();
        _task.Report.Should().BeEquivalentTo(new { Runs = 2, SkippedRuns = 0, LastRunAt = _start + Interval / 4 + Interval });
    }

    [Fact]
    public async Task While_it_is_paused_no_run_becomes_due_and_afterwards_it_keeps_its_beat()
    {
        _task.Pause();
        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Paused, NextRunAt = (DateTimeOffset?)null });
        for (var i = 0; i < 3; i++)
        {
            _time.Advance(Interval);
        }

        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Paused, Runs = 0, SkippedRuns = 0 });
        _time.Advance(Interval / 2);

        _task.Resume();
        await Until.TrueAsync(() => _task.Report.NextRunAt == _start + 4 * Interval);
        _time.Advance(Interval / 2);
        await _work.NextRunAsync();
        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Running, Runs = 1 });
    }

    [Fact]
    public async Task A_run_under_way_goes_on_when_its_task_is_paused()
    {
        _time.Advance(Interval);
        var run = await _work.NextRunAsync();
        _task.Pause();
        _task.Report.State.Should().Be(TaskState.Running);

        run.SetResult("done");
        await _task.LatestRun;

        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Paused, LastOutcome = TaskOutcome.Succeeded });
        _task.TryRunNow().Should().BeTrue("a paused task runs when it is asked to");
        await _work.NextRunAsync();
    }

    [Fact]
    public async Task A_task_that_throws_every_time_runs_every_time()
    {
        for (var run = 1; run <= 50; run++)
        {
            _time.Advance(Interval);
            (await _work.NextRunAsync()).SetException(new InvalidOperationException($"no disk, {run}"));
            await _task.LatestRun;
        }

        _task.Report.Should().BeEquivalentTo(new { State = TaskState.Failed, Runs = 50, Failures = 50, LastMessage = "no disk, 50" });
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task Setting_the_clock_of_the_machine_moves_what_is_shown_and_not_what_is_due(int days)
    {
        _time.Advance(Interval / 2);
        _clock.Shift = TimeSpan.FromDays(days) - Interval / 2;

        _task.Report.NextRunAt.Should().Be(_start.AddDays(days) + Interval / 2);
        _time.Advance(Interval / 2);
        (await _work.NextRunAsync()).SetResult("done");
        await _task.LatestRun;
        _task.Report.Should().BeEquivalentTo(new { Runs = 1, LastRunAt = _start.AddDays(days) + Interval / 2, LastRunSeconds = 0.0 });
    }

    [Fact]
    public async Task Every_change_is_told()
    {
        var changes = 0;
        _task.Changed += () => changes++;
        _task.Pause();
        _task.Resume();
        changes.Should().Be(2);

        _task.TryRunNow();
        (await _work.NextRunAsync()).SetResult("done");
        await _task.LatestRun;
        changes.Should().Be(4);
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
