namespace Activity7.ImageFilter.Tests.Fuzzing;

/// <summary>A thread that tries one file after the other, and since when it has been at which. It keeps no process from ending.</summary>
internal sealed class FuzzThread
{
    private readonly Thread _thread;
    private long _started;

    /// <summary>Starts it.</summary>
    /// <param name="work">What it does; it tells of the files that it begins with.</param>
    public FuzzThread(Action<FuzzThread> work)
    {
        _thread = new Thread(() => work(this)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>The file that it began with last.</summary>
    public string? File { get; private set; }

    /// <summary>How long it has been at its file; nothing between two files.</summary>
    public TimeSpan Elapsed =>
        Volatile.Read(ref _started) is not 0 and var started ? TimeProvider.System.GetElapsedTime(started) : TimeSpan.Zero;

    /// <summary>It begins with a file.</summary>
    public void Begin(string file)
    {
        File = file;
        Volatile.Write(ref _started, TimeProvider.System.GetTimestamp());
    }

    /// <summary>It is done with the file.</summary>
    public void End() => Volatile.Write(ref _started, 0);

    /// <summary>Waits for its end for a time.</summary>
    public bool HasEnded(TimeSpan time) => _thread.Join(time);
}
