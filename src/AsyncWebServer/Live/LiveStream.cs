using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Live;

/// <summary>
/// Tells every watcher how the server is: first all of it, then each second the status, and the tasks and the log when they change. What is
/// told is made once for all watchers.
/// </summary>
internal sealed class LiveStream : BackgroundService
{
    /// <summary>How often it looks for changes: often enough to seem immediate, and seldom enough to join what comes together.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <summary>The time from one status to the next.</summary>
    private static readonly TimeSpan StatusInterval = TimeSpan.FromSeconds(1);

    /// <summary>How long a browser waits before it asks again when the stream has ended.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private readonly ServerStatus _status;
    private readonly ScheduledTask[] _tasks;
    private readonly LogTail _log;
    private readonly TimeProvider _time;
    private LiveFrame _latest = new("start", "{}");
    private long _toldLines;
    private long _statusToldAt;
    private int _hasChangedTasks;
    private int _watchers;

    public LiveStream(ServerStatus status, IEnumerable<ScheduledTask> tasks, LogTail log, TimeProvider time)
    {
        (_status, _tasks, _log, _time) = (status, [.. tasks], log, time);
        _statusToldAt = time.GetTimestamp();
        foreach (var task in _tasks)
        {
            task.Changed += () => Volatile.Write(ref _hasChangedTasks, 1);
        }
    }

    /// <summary>Streams that are open.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>Everything as it is, and then what changes, until the server is stopped.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _watchers);
        try
        {
            // The place in the chain first: what changes meanwhile is told twice, and nothing is left out.
            var frame = Volatile.Read(ref _latest);
            var snapshot = new SnapshotReport(_status.Report(), Reports(), _log.After(0));
            yield return new SseItem<string>(JsonSerializer.Serialize(snapshot, LiveJson.Default.SnapshotReport), "snapshot")
            {
                ReconnectionInterval = Retry,
            };
            while (await frame.Next.WaitAsync(cancellationToken) is { } next)
            {
                frame = next;
                yield return new SseItem<string>(frame.Data, frame.Event);
            }

            yield return new SseItem<string>("{}", "stop") { ReconnectionInterval = Retry };
        }
        finally
        {
            Interlocked.Decrement(ref _watchers);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                TellChanges();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _latest.Append(null);
        }
    }

    private void TellChanges()
    {
        if (Interlocked.Exchange(ref _hasChangedTasks, 0) != 0)
        {
            Tell("tasks", JsonSerializer.Serialize(new TaskListReport(Reports()), LiveJson.Default.TaskListReport));
        }

        if (_log.After(_toldLines) is { Count: > 0 } lines)
        {
            _toldLines = lines[^1].Number;
            Tell("log", JsonSerializer.Serialize(new LogReport(lines), LiveJson.Default.LogReport));
        }

        if (_time.GetElapsedTime(_statusToldAt) >= StatusInterval)
        {
            _statusToldAt = _time.GetTimestamp();
            Tell("status", JsonSerializer.Serialize(_status.Report(), LiveJson.Default.StatusReport));
        }
    }

    private void Tell(string name, string data)
    {
        var frame = new LiveFrame(name, data);
        _latest.Append(frame);
        Volatile.Write(ref _latest, frame);
    }

    private TaskReport[] Reports() => [.. _tasks.Select(task => task.Report)];
}
