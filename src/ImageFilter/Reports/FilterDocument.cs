using System.Text.Json.Serialization;
using Activity7.ImageFilter.Batch;

namespace Activity7.ImageFilter.Reports;

/// <summary>What <c>--json</c> prints.</summary>
/// <param name="Filter">The filter's name.</param>
/// <param name="Sigma">The standard deviation of the blur in pixels.</param>
/// <param name="Workers">Pictures at the same time.</param>
/// <param name="Succeeded">Pictures of which the result was written.</param>
/// <param name="Failed">Pictures of which no result was written.</param>
/// <param name="Seconds">Elapsed time of the whole batch, without the drawing of samples.</param>
/// <param name="ImagesPerSecond">Results written in a second.</param>
/// <param name="Images">Every picture, in the order given.</param>
internal sealed record FilterDocument(
    string Filter,
    double Sigma,
    int Workers,
    int Succeeded,
    int Failed,
    double Seconds,
    double ImagesPerSecond,
    IReadOnlyList<FilteredImage> Images)
{
    /// <summary>The document of a run.</summary>
    public static FilterDocument Of(ImageFilterOptions options, BatchResult batch) =>
        new(
            options.Filter.Name,
            options.Parameters.Sigma,
            options.Workers,
            batch.Succeeded,
            batch.Failed,
            Math.Round(batch.Elapsed.TotalSeconds, 3),
            Math.Round(batch.ImagesPerSecond, 2),
            [.. batch.Outcomes.Select(FilteredImage.Of)]);
}

/// <summary>One picture in the document.</summary>
/// <param name="Input">The file that was read, as the user named it.</param>
/// <param name="Output">The file that was written; null when the picture failed.</param>
/// <param name="Width">Pixels in a row of the result; 0 when the picture failed.</param>
/// <param name="Height">Rows of the result; 0 when the picture failed.</param>
/// <param name="Milliseconds">Elapsed time of the picture.</param>
/// <param name="DecodeMilliseconds">Of that, reading and decoding.</param>
/// <param name="FilterMilliseconds">Of that, filtering.</param>
/// <param name="EncodeMilliseconds">Of that, encoding and writing.</param>
/// <param name="Error">Why the picture failed; null when it did not.</param>
internal sealed record FilteredImage(
    string Input,
    string? Output,
    int Width,
    int Height,
    double Milliseconds,
    double DecodeMilliseconds,
    double FilterMilliseconds,
    double EncodeMilliseconds,
    string? Error)
{
    /// <summary>The picture of an outcome.</summary>
    public static FilteredImage Of(ImageOutcome outcome) =>
        new(
            outcome.Job.Input,
            outcome.Failure is null ? outcome.Job.Output : null,
            outcome.Width,
            outcome.Height,
            Round(outcome.Times.Total),
            Round(outcome.Times.Decode),
            Round(outcome.Times.Filter),
            Round(outcome.Times.Encode),
            outcome.Error);

    private static double Round(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);
}

/// <summary>Serialises the document without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FilterDocument))]
internal sealed partial class FilterJsonContext : JsonSerializerContext;
