namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>A task and when it runs: at an interval, unless it is paused, and whenever it is asked to. Its runs never overlap.</summary>
internal sealed class ScheduledTask
{
    private readonly IBackgroundTask _task;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly TaskRecord _record = new();

    // Runs end on threads of their own: the record is changed and read under the lock.
    private readonly Lock _lock = new();
    private long _lastBeat;
    private Task _latestRun = Task.CompletedTask;
    private CancellationToken _stop;

    /// <summary>Schedules a task; its first run is due after one interval.</summary>
    /// <param name="task">What is done.</param>
    /// <param name="interval">The time from one run's start to the next, at least a millisecond.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where failures are told.</param>
    public ScheduledTask(IBackgroundTask task, TimeSpan interval, TimeProvider time, ILogger<ScheduledTask> log)
    {
        (_task, _interval, _time, _log) = (task, interval, time, log);
        _lastBeat = time.GetTimestamp();
    }

    /// <summary>Raised after each change of what <see cref="Report"/> says, on the thread that made it.</summary>
    public event Action? Changed;

    /// <summary>The task's name.</summary>
    public string Name => _task.Name;

    /// <summary>The task as it is now.</summary>
    public TaskReport Report
    {
        get
        {
            lock (_lock)
            {
                // From the clock that only runs forward, so that setting the date moves what is shown and not what is due.
                return _record.Report(_task, _interval, _time.GetUtcNow() + _interval - _time.GetElapsedTime(_lastBeat));
            }
        }
    }

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
        _stop = cancellationToken;
        using var timer = new PeriodicTimer(_interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                RunWhatIsDue();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LatestRun;
        }
    }

    /// <summary>Starts a run now, also while the task is paused. The interval keeps its beat.</summary>
    /// <returns>False when a run is under way, or the server is being stopped.</returns>
    public bool TryRunNow()
    {
        lock (_lock)
        {
            if (_record.IsRunning || _stop.IsCancellationRequested)
            {
                return false;
            }

            Start();
        }

        Changed?.Invoke();
        return true;
    }

    /// <summary>Lets no run become due; one under way goes on to its end.</summary>
    public void Pause() => Change(() => _record.IsPaused = true);

    /// <summary>Lets runs become due again, at the beat of the interval.</summary>
    public void Resume() => Change(() => _record.IsPaused = false);

    private void RunWhatIsDue() => Change(() =>
    {
        _lastBeat = _time.GetTimestamp();
        if (_record.IsPaused)
        {
            return;
        }

        if (_record.IsRunning)
        {
            _record.Skip();
            return;
        }

        Start();
    });

    /// <summary>Starts a run; under the lock.</summary>
    private void Start()
    {
        _record.Begin(_time.GetUtcNow());

        // On the pool, so that a task that computes before its first await does not hold up the timer.
        _latestRun = Task.Run(RunOnceAsync, CancellationToken.None);
    }

    private async Task RunOnceAsync()
    {
        var started = _time.GetTimestamp();
        try
        {
            var message = await _task.RunAsync(new RunProgress(this), _stop);
            End(TaskOutcome.Succeeded, message);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            End(TaskOutcome.Cancelled, "the server was stopped");
        }
        catch (Exception exception)
        {
            End(TaskOutcome.Failed, exception.Message);
            ServerLog.TaskFailed(_log, exception, _task.Name);
        }

        void End(TaskOutcome outcome, string message) => Change(() => _record.End(outcome, message, _time.GetElapsedTime(started)));
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
        }

        Changed?.Invoke();
    }

    /// <summary>Records how far a run is at once, so that none of it comes after the run's end.</summary>
    private sealed class RunProgress(ScheduledTask task) : IProgress<double>
    {
        public void Report(double value) => task.Change(() => task._record.Advance(value));
    }
}
