namespace Activity7.AsyncScraper.Output;

/// <summary>What a run did.</summary>
internal sealed record ScrapeSummary
{
    /// <summary>The URLs that were tried to the end.</summary>
    public required long Pages { get; init; }

    /// <summary>Those of them that failed.</summary>
    public required long Failures { get; init; }

    /// <summary>The URLs that links lead to and robots.txt forbids; they have no row.</summary>
    public required long LeftOut { get; init; }

    /// <summary>The bytes of all bodies.</summary>
    public required long Bytes { get; init; }

    /// <summary>The tries of all pages.</summary>
    public required long Tries { get; init; }

    /// <summary>The times of all pages added up; pages that were fetched at the same time count each.</summary>
    public required double PageMilliseconds { get; init; }

    /// <summary>What the run took.</summary>
    public required double ElapsedMilliseconds { get; init; }

    /// <summary>The pages by their status, lowest first.</summary>
    public required IReadOnlyList<StatusTally> Statuses { get; init; }

    /// <summary>The pages by their host, most first.</summary>
    public required IReadOnlyList<HostTally> Hosts { get; init; }

    /// <summary>How long a page took; null when there was none.</summary>
    public required LatencySummary? Latency { get; init; }
}

/// <summary>The pages with one status.</summary>
/// <param name="Status">The status; null when no server answered.</param>
/// <param name="Pages">How many.</param>
internal sealed record StatusTally(int? Status, long Pages);

/// <summary>The pages of one host.</summary>
/// <param name="Host">Scheme, name and port.</param>
/// <param name="Pages">How many.</param>
/// <param name="Failures">Those of them that failed.</param>
/// <param name="Bytes">The bytes of their bodies.</param>
internal sealed record HostTally(string Host, long Pages, long Failures, long Bytes);

/// <summary>The milliseconds within which so many of a hundred pages were there, with all tries and the waits between them.</summary>
/// <param name="P50">Half of them.</param>
/// <param name="P90">90 of 100.</param>
/// <param name="P99">99 of 100.</param>
/// <param name="Max">All.</param>
internal sealed record LatencySummary(double P50, double P90, double P99, double Max);
