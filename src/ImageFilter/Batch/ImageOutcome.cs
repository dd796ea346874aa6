namespace Activity7.ImageFilter.Batch;

/// <summary>How one picture ended.</summary>
/// <param name="Job">The picture.</param>
/// <param name="Width">Pixels in a row of the result; 0 when none was made.</param>
/// <param name="Height">Rows of the result; 0 when none was made.</param>
/// <param name="Bytes">The length of the result's file; 0 when none was made.</param>
/// <param name="Times">What the stages took; those that were not reached are zero.</param>
/// <param name="Failure">Why it failed; null when the result is there.</param>
/// <param name="IsSkipped">True when the result was there already, and none was made.</param>
internal sealed record ImageOutcome(ImageJob Job, int Width, int Height, long Bytes, StageTimes Times, Exception? Failure, bool IsSkipped = false)
{
    /// <summary>Why it failed, in one line for the user; null when the result is there.</summary>
    public string? Error => Failure is OutOfMemoryException ? "not enough memory; use fewer workers" : Failure?.Message;
}

/// <summary>Elapsed times of the stages of one picture.</summary>
/// <param name="Decode">Reading and decoding the file.</param>
/// <param name="Filter">Filtering.</param>
/// <param name="Encode">Encoding and writing the result.</param>
internal readonly record struct StageTimes(TimeSpan Decode, TimeSpan Filter, TimeSpan Encode)
{
    /// <summary>All stages together.</summary>
    public TimeSpan Total => Decode + Filter + Encode;
}
