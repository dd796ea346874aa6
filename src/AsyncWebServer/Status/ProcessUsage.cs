namespace Activity7.AsyncWebServer.Status;

/// <summary>What the process uses. Asking the system costs more than answering a request, so it is asked once a second at most.</summary>
/// <param name="time">The clock.</param>
internal sealed class ProcessUsage(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private Sample? _latest;

    /// <summary>As of at most a second ago. From any thread; two that find it old both ask.</summary>
    public ProcessReport Report()
    {
        if (Volatile.Read(ref _latest) is { } latest && time.GetElapsedTime(latest.TakenAt) < Fresh)
        {
            return latest.Report;
        }

        var sample = new Sample(time.GetTimestamp(), Take());
        Volatile.Write(ref _latest, sample);
        return sample.Report;
    }

    private static ProcessReport Take() => new(
        Environment.WorkingSet,
        GC.GetTotalMemory(forceFullCollection: false),
        Math.Round(Environment.CpuUsage.TotalTime.TotalSeconds, 3),
        [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)],
        Math.Round(GC.GetTotalPauseDuration().TotalSeconds, 6));

    private sealed record Sample(long TakenAt, ProcessReport Report);
}
