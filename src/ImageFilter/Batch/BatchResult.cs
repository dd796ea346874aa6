namespace Activity7.ImageFilter.Batch;

/// <summary>How a whole run ended.</summary>
/// <param name="Outcomes">How each picture ended, in the order they were given.</param>
/// <param name="Elapsed">From the start of the first picture to the end of the last.</param>
internal sealed record BatchResult(IReadOnlyList<ImageOutcome> Outcomes, TimeSpan Elapsed)
{
    /// <summary>Pictures of which the result was there already.</summary>
    public int Skipped { get; } = Outcomes.Count(outcome => outcome.IsSkipped);

    /// <summary>Pictures of which no result could be written.</summary>
    public int Failed { get; } = Outcomes.Count(outcome => outcome.Failure is not null);

    /// <summary>Pictures of which the result was written.</summary>
    public int Succeeded => Outcomes.Count - Failed - Skipped;

    /// <summary>A time of every picture whose result was written, added up; more than <see cref="Elapsed"/> where several go at once.</summary>
    public TimeSpan TimeOf(Func<StageTimes, TimeSpan> time) => Outcomes
        .Where(outcome => outcome is { Failure: null, IsSkipped: false })
        .Aggregate(TimeSpan.Zero, (sum, outcome) => sum + time(outcome.Times));

    /// <summary>Results written in a second of elapsed time.</summary>
    public double ImagesPerSecond => Elapsed > TimeSpan.Zero ? Succeeded / Elapsed.TotalSeconds : 0;
}
