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

    /// <summary>Results written in a second of elapsed time.</summary>
    public double ImagesPerSecond => Elapsed > TimeSpan.Zero ? Succeeded / Elapsed.TotalSeconds : 0;
}
