using System.Threading.Channels;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>
/// Decides which task may start now: of each host only so many at a time, so much time apart, and in the order of their numbers. It holds
/// a few tasks of each host; the rest stay in the crawl's state until there is room. Safe for several threads.
/// </summary>
/// <param name="limits">What is allowed.</param>
/// <param name="time">The clock of delays.</param>
internal sealed class HostSchedule(ScheduleLimits limits, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Channel<PageTask> _ready = Channel.CreateUnbounded<PageTask>();
    private readonly Dictionary<string, HostQueue> _hosts = [];
    private readonly HashSet<string> _hungry = [];
    private long _budget = limits.MaxPages;
    private long _waiting;
    private int _inFlight;

    /// <summary>The tasks that may start, to be read by as many fetchers as there are. It ends when nothing is left to do.</summary>
    public ChannelReader<PageTask> Ready => _ready.Reader;

    /// <summary>The most tasks of a host that are held: enough that a host does not wait for the state.</summary>
    private int Room => Math.Max(64, 4 * limits.PerHost);

    /// <summary>Takes a task, or leaves it in the crawl's state if there is no room.</summary>
    public void Add(PageTask task)
    {
        lock (_lock)
        {
            var name = task.Host;
            var host = HostOf(name);
            if (host.HasMore || host.Waiting.Count >= Room)
            {
                host.HasMore = true;
                return;
            }

            Enqueue(host, task);
            Advance(name, host);
        }
    }

    /// <summary>Makes a host known whose tasks wait in the crawl's state.</summary>
    public void AddHost(string name)
    {
        lock (_lock)
        {
            HostOf(name).HasMore = true;
            _hungry.Add(name);
        }
    }

    /// <summary>
    /// Fetches tasks from the crawl's state for the hosts that have room again.
    /// </summary>
    /// <param name="read">Reads from the state: the host, the number of the last task that is known, the most tasks that are wanted.</param>
    public void Refill(Func<string, long, int, IReadOnlyList<PageTask>> read)
    {
        lock (_lock)
        {
            foreach (var name in _hungry)
            {
                var host = HostOf(name);
                var limit = Room - host.Waiting.Count;
                var tasks = read(name, host.LastId, limit);
                host.HasMore = tasks.Count == limit;
                foreach (var task in tasks)
                {
                    Enqueue(host, task);
                }
            }

            // Only now: handing out a task may make its host hungry again.
            string[] fed = [.. _hungry];
            _hungry.Clear();
            foreach (var name in fed)
            {
                Advance(name, HostOf(name));
            }
        }
    }

    /// <summary>Opens a host to all its tasks, now that its robots.txt is known.</summary>
    /// <param name="name">The host.</param>
    /// <param name="crawlDelay">The time between two tasks that it asks for.</param>
    public void Open(string name, TimeSpan crawlDelay)
    {
        lock (_lock)
        {
            var host = HostOf(name);
            if (host.IsOpen)
            {
                return;
            }

            host.IsOpen = true;
            host.Delay = crawlDelay > host.Delay ? crawlDelay : host.Delay;
            host.IsResting = host.Delay > TimeSpan.Zero; // the task that waited for robots.txt starts now
            Advance(name, host);
        }
    }

    /// <summary>Tells that a task is about to be fetched: the delay of its host runs from here.</summary>
    public void Start(PageTask task)
    {
        lock (_lock)
        {
            var name = task.Host;
            var host = HostOf(name);
            if (host.Delay > TimeSpan.Zero)
            {
                host.Alarm?.Dispose();
                host.Alarm = time.CreateTimer(_ => EndRest(name), null, host.Delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Tells that nothing more is asked of the host for a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="wasLeftOut">True if nothing was, so that it does not count and the next may start at once.</param>
    public void End(PageTask task, bool wasLeftOut)
    {
        lock (_lock)
        {
            var name = task.Host;
            var host = HostOf(name);
            host.Running--;
            if (wasLeftOut)
            {
                host.IsResting = host.Alarm is not null;
                Refund();
            }

            Advance(name, host);
        }
    }

    /// <summary>Tells that so many tasks are done and all that they lead to was added.</summary>
    public void Complete(int tasks)
    {
        lock (_lock)
        {
            _inFlight -= tasks;
            CompleteIfDone();
        }
    }

    /// <summary>Ends <see cref="Ready"/> if there is nothing to do from the beginning.</summary>
    public void CompleteIfDone()
    {
        lock (_lock)
        {
            if (_inFlight == 0 && (_waiting == 0 || _budget == 0))
            {
                _ready.Writer.TryComplete();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var host in _hosts.Values)
            {
                host.Alarm?.Dispose();
            }
        }
    }

    private void Refund()
    {
        if (_budget++ > 0)
        {
            return;
        }

        // Until now no host could go on, and none will by itself.
        foreach (var (name, host) in _hosts.ToArray())
        {
            Advance(name, host);
        }
    }

    private HostQueue HostOf(string name)
    {
        if (!_hosts.TryGetValue(name, out var host))
        {
            _hosts.Add(name, host = new HostQueue(limits.Delay, isOpen: !limits.WaitsForRobots));
        }

        return host;
    }

    private void Enqueue(HostQueue host, PageTask task)
    {
        host.Waiting.Enqueue(task);
        host.LastId = task.Id;
        _waiting++;
    }

    private void EndRest(string name)
    {
        lock (_lock)
        {
            var host = HostOf(name);
            host.Alarm?.Dispose();
            host.Alarm = null;
            host.IsResting = false;
            Advance(name, host);
        }
    }

    private void Advance(string name, HostQueue host)
    {
        var most = host.IsOpen ? limits.PerHost : 1;
        while (host.Waiting.Count > 0 && host.Running < most && !host.IsResting && _budget > 0)
        {
            _ready.Writer.TryWrite(host.Waiting.Dequeue());
            _waiting--;
            _budget--;
            _inFlight++;
            host.Running++;
            host.IsResting = host.IsOpen && host.Delay > TimeSpan.Zero;
        }

        if (host.HasMore && host.Waiting.Count <= Room / 2)
        {
            _hungry.Add(name);
        }
        else if (host.IsIdle)
        {
            _hosts.Remove(name);
        }
    }
}

/// <summary>What a schedule allows.</summary>
/// <param name="PerHost">The most tasks of a host at a time, at least 1.</param>
/// <param name="Delay">The least time between the starts of two tasks of a host, at least 0.</param>
/// <param name="MaxPages">The most tasks that are handed out and not left out.</param>
/// <param name="WaitsForRobots">True if a host's first task goes alone until <see cref="HostSchedule.Open"/> is called for it.</param>
internal sealed record ScheduleLimits(int PerHost, TimeSpan Delay, long MaxPages, bool WaitsForRobots);
