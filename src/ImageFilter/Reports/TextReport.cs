using Activity7.ImageFilter.Batch;
using static System.FormattableString;

namespace Activity7.ImageFilter.Reports;

/// <summary>A run as lines of text with columns.</summary>
/// <param name="jobs">All pictures of the run: their names give the width of the first column.</param>
internal sealed class TextReport(IReadOnlyList<ImageJob> jobs)
{
    /// <summary>The widest first column: one long name is not to push the numbers of all others off the screen.</summary>
    private const int MaximumNameWidth = 48;

    private readonly int _nameWidth = jobs.Select(job => job.Input.Length).Where(length => length <= MaximumNameWidth).DefaultIfEmpty().Max();

    /// <summary>The line of a picture that was filtered: name, size, elapsed time, and where the result is.</summary>
    public string Line(ImageOutcome outcome)
    {
        var size = Invariant($"{outcome.Width} x {outcome.Height} px");
        var milliseconds = Invariant($"{outcome.Times.Total.TotalMilliseconds:#,0} ms");
        return $"{Printable.Of(outcome.Job.Input).PadRight(_nameWidth)}  {size,16}  {milliseconds,9}  {Printable.Of(outcome.Job.Output)}";
    }

    /// <summary>The last line: pictures done, skipped if any were, failed, elapsed time, and pictures in a second.</summary>
    public static string Summary(BatchResult batch) =>
        Invariant($"images: {batch.Succeeded:#,0}, ")
        + (batch.Skipped > 0 ? Invariant($"skipped: {batch.Skipped:#,0}, ") : "")
        + Invariant($"failed: {batch.Failed:#,0}, ")
        + Invariant($"seconds: {batch.Elapsed.TotalSeconds:0.00}, images/s: {batch.ImagesPerSecond:0.0}");
}
