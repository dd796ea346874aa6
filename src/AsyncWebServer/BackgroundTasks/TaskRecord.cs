namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>What became of the runs of a task. Not for several threads at once: who has it locks it.</summary>
internal sealed class TaskRecord
{
    private double? _progress;
    private long _runs;
    private long _failures;
    private long _skippedRuns;
    private DateTimeOffset? _lastRunAt;
    private double? _lastRunSeconds;
    private TaskOutcome? _lastOutcome;
    private string? _lastMessage;

    /// <summary>True while a run is under way.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>True while no run becomes due.</summary>
    public bool IsPaused { get; set; }

    /// <summary>A run begins.</summary>
    public void Begin(DateTimeOffset now)
    {
        (IsRunning, _progress, _lastRunAt) = (true, null, now);
        _runs++;
    }

    /// <summary>A run that was due is left out.</summary>
    public void Skip() => _skippedRuns++;

    /// <summary>The run under way has come so far, from 0 to 1.</summary>
    public void Advance(double progress) => _progress = Math.Clamp(progress, 0, 1);

    /// <summary>The run under way has ended.</summary>
    public void End(TaskOutcome outcome, string message, TimeSpan elapsed)
    {
        (IsRunning, _progress) = (false, null);
        (_lastOutcome, _lastMessage, _lastRunSeconds) = (outcome, message, Math.Round(elapsed.TotalSeconds, 3));
        _failures += outcome == TaskOutcome.Failed ? 1 : 0;
    }

    /// <summary>The record as the world sees it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="interval">The time between its runs.</param>
    /// <param name="nextRunAt">When the next run is due, unless it is paused.</param>
    public TaskReport Report(IBackgroundTask task, TimeSpan interval, DateTimeOffset nextRunAt) => new(
        task.Name,
        task.Description,
        interval.TotalSeconds,
        IsRunning ? TaskState.Running : IsPaused ? TaskState.Paused : _lastOutcome == TaskOutcome.Failed ? TaskState.Failed : TaskState.Waiting,
        _progress,
        _runs,
        _failures,
        _skippedRuns,
        _lastRunAt,
        _lastRunSeconds,
        _lastOutcome,
        _lastMessage,
        IsPaused ? null : nextRunAt);
}
