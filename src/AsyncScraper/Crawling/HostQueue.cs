namespace Activity7.AsyncScraper.Crawling;

/// <summary>The tasks of one host, and when the next of them may start. Guarded by the lock of <see cref="HostSchedule"/>.</summary>
internal sealed class HostQueue(TimeSpan delay, bool isOpen)
{
    /// <summary>The tasks in memory that wait, in the order of their numbers.</summary>
    public Queue<PageTask> Waiting { get; } = new();

    /// <summary>True if more tasks wait in the crawl's state, all with higher numbers.</summary>
    public bool HasMore { get; set; }

    /// <summary>The number of the last task that came into memory.</summary>
    public long LastId { get; set; }

    /// <summary>The tasks that are handed out and not fetched yet.</summary>
    public int Running { get; set; }

    /// <summary>False as long as nothing but the host's first task may start, since its robots.txt is not known.</summary>
    public bool IsOpen { get; set; } = isOpen;

    /// <summary>The least time between the starts of two tasks.</summary>
    public TimeSpan Delay { get; set; } = delay;

    /// <summary>True while that time has not passed.</summary>
    public bool IsResting { get; set; }

    /// <summary>Ends the rest.</summary>
    public ITimer? Alarm { get; set; }

    /// <summary>True when nothing is known that would be missed.</summary>
    public bool IsIdle => Waiting.Count == 0 && !HasMore && Running == 0 && !IsResting;
}
