namespace Activity7.ImageFilter.Comparing;

/// <summary>What one way to take the pictures through the stages took; times are medians.</summary>
internal sealed record WayRow
{
    /// <summary>What the way is called.</summary>
    public required string Way { get; init; }

    /// <summary>The most pictures in work at a time.</summary>
    public required int Workers { get; init; }

    /// <summary>Elapsed time.</summary>
    public required double Seconds { get; init; }

    /// <summary>Pictures by elapsed time.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>The elapsed time of the first way divided by that of this one.</summary>
    public required double Speedup { get; init; }

    /// <summary>The speed-up divided by the workers: 1 when they were used perfectly.</summary>
    public required double Efficiency { get; init; }

    /// <summary>Processor time of all threads.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>The most memory that the process had, in bytes.</summary>
    public required long PeakMemoryBytes { get; init; }

    /// <summary>The pictures that failed in the last run.</summary>
    public required int Failed { get; init; }
}
