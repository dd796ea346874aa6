namespace Activity7.AsyncScraper.Robots;

/// <summary>What a robots.txt says to one crawler: all groups that name it, put together (RFC 9309 §2.2.1).</summary>
internal sealed class RobotsGroup
{
    /// <summary>In the order of the file.</summary>
    public List<RobotsRule> Rules { get; } = [];

    /// <summary>The longest that is asked for, null when none is.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>True when a <c>User-agent</c> line names the crawler, whether rules follow or not.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>True while the rules that are read belong to the group.</summary>
    public bool TakesRules { get; set; }

    /// <summary>True while a delay that is read belongs to the group.</summary>
    public bool TakesDelay { get; set; }

    /// <summary>Notes that a <c>User-agent</c> line names the crawler.</summary>
    public void Begin() => IsNamed = TakesRules = TakesDelay = true;

    /// <summary>Takes the delay when it is longer than those before.</summary>
    public void Add(TimeSpan delay) => CrawlDelay = delay < CrawlDelay ? CrawlDelay : delay;
}
