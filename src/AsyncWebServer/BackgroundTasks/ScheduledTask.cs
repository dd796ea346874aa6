namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>A task, when it is due, and what became of its runs. Runs of one task never overlap.</summary>
internal sealed class ScheduledTask
{
    private readonly IBackgroundTask _task;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    // Runs end on threads of their own: a change of the report happens under the lock, and a reader gets a whole report.
    private readonly Lock _lock = new();
    private TaskReport _report;
    private Task _latestRun = Task.CompletedTask;

    /// <summary>Schedules a task; its first run is due after one interval.</summary>
    /// <param name="task">What is done.</param>
    /// <param name="interval">The time from one run's start to the next, at least a millisecond.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where failures are told.</param>
    public ScheduledTask(IBackgroundTask task, TimeSpan interval, TimeProvider time, ILogger<ScheduledTask> log)
    {
        _task = task;
        _interval = interval;
        _time = time;
        _log = log;
        _report = new TaskReport(
            task.Name, task.Description, interval.TotalSeconds, TaskState.Waiting, Runs: 0, Failures: 0, SkippedRuns: 0,
            LastRunAt: null, LastRunSeconds: null, LastOutcome: null, LastMessage: null, time.GetUtcNow() + interval);
    }

    /// <summary>The task as it is now.</summary>
    public TaskReport Report => Volatile.Read(ref _report);

    /// <summary>The latest run, finished or under way; it never throws.</summary>
    public Task LatestRun
    {
        get
        {
            lock (_lock)
            {
                return _latestRun;
            }
        }
    }

    /// <summary>Runs the task at every interval until cancelled; then cancels the run under way and waits for its end.</summary>
    public async Task RunPeriodicallyAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                StartDueRun(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LatestRun;
        }
    }

    /// <summary>Starts the run that is due, or leaves it out when the one before has not ended.</summary>
    internal void StartDueRun(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            _report = _report with { NextRunAt = now + _interval };
            if (_report.State == TaskState.Running)
            {
                _report = _report with { SkippedRuns = _report.SkippedRuns + 1 };
                return;
            }

            _report = _report with { State = TaskState.Running, Runs = _report.Runs + 1, LastRunAt = now };

            // On the pool, so that a task that computes before its first await does not hold up the timer.
            _latestRun = Task.Run(() => RunOnceAsync(cancellationToken), CancellationToken.None);
        }
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        try
        {
            Finish(started, TaskOutcome.Succeeded, await _task.RunAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Finish(started, TaskOutcome.Cancelled, "the server was stopped");
        }
        catch (Exception exception)
        {
            Finish(started, TaskOutcome.Failed, exception.Message);
            ServerLog.TaskFailed(_log, exception, _task.Name);
        }
    }

    private void Finish(long started, TaskOutcome outcome, string message)
    {
        lock (_lock)
        {
            _report = _report with
            {
                State = TaskState.Waiting,
                Failures = _report.Failures + (outcome == TaskOutcome.Failed ? 1 : 0),
                LastRunSeconds = Math.Round(_time.GetElapsedTime(started).TotalSeconds, 3),
                LastOutcome = outcome,
                LastMessage = message,
            };
        }
    }
}
