using System.Text.Json.Serialization;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Reports;

/// <summary>What <c>--json</c> prints.</summary>
/// <param name="Engine">What decoded and encoded.</param>
/// <param name="Filters">The filters in the order in which they were applied.</param>
/// <param name="Workers">Pictures at the same time.</param>
/// <param name="Succeeded">Pictures of which the result was written.</param>
/// <param name="Skipped">Pictures of which the result was there already.</param>
/// <param name="Failed">Pictures of which no result could be written.</param>
/// <param name="Seconds">Elapsed time of the whole batch, without the drawing of samples.</param>
/// <param name="ImagesPerSecond">Results written in a second.</param>
/// <param name="Images">Every picture, in the order given.</param>
internal sealed record FilterDocument(
    EngineUsed Engine,
    IReadOnlyList<AppliedFilter> Filters,
    int Workers,
    int Succeeded,
    int Skipped,
    int Failed,
    double Seconds,
    double ImagesPerSecond,
    IReadOnlyList<FilteredImage> Images)
{
    /// <summary>The document of a run.</summary>
    public static FilterDocument Of(ImageFilterOptions options, IImageEngine engine, BatchResult batch) =>
        new(
            new EngineUsed(engine.Name, engine.Version),
            [.. options.Filters.Steps.Select(AppliedFilter.Of)],
            options.Limits.Workers,
            batch.Succeeded,
            batch.Skipped,
            batch.Failed,
            Math.Round(batch.Elapsed.TotalSeconds, 3),
            Math.Round(batch.ImagesPerSecond, 2),
            [.. batch.Outcomes.Select(FilteredImage.Of)]);
}

/// <summary>The engine in the document.</summary>
/// <param name="Name">What chooses it on the command line.</param>
/// <param name="Version">The version of its library.</param>
internal sealed record EngineUsed(string Name, string Version);

/// <summary>A filter in the document. Of its parameters only those appear that it takes.</summary>
/// <param name="Name">The filter's name.</param>
/// <param name="Sigma">The standard deviation of its blur in pixels.</param>
/// <param name="Radius">Pixels that its square has on either side of the middle.</param>
/// <param name="Amount">How many times the difference was added.</param>
/// <param name="Threshold">The largest difference that was left alone, in levels of 8 bits.</param>
/// <param name="Size">The box that the result fits in: pixels, as <c>256x256</c>.</param>
/// <param name="Linear">True when light was mixed, false when stored values were.</param>
internal sealed record AppliedFilter(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Sigma,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Radius,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Amount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Threshold,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Size,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Linear)
{
    /// <summary>The filter of a step.</summary>
    public static AppliedFilter Of(FilterStep step)
    {
        var parameters = step.Parameters;
        return new AppliedFilter(
            step.Filter.Name,
            parameters.Sigma,
            parameters.Radius,
            parameters.Amount,
            parameters.Threshold,
            parameters.Size?.ToString(),
            parameters.Linear);
    }
}

/// <summary>One picture in the document.</summary>
/// <param name="Input">The file that was read, as the user named it.</param>
/// <param name="Output">The file of the result; null when the picture failed.</param>
/// <param name="Width">Pixels in a row of the result; 0 when none was made.</param>
/// <param name="Height">Rows of the result; 0 when none was made.</param>
/// <param name="Bytes">The length of the result's file; 0 when none was made.</param>
/// <param name="Skipped">True when the result was there already.</param>
/// <param name="Milliseconds">What its stages took together.</param>
/// <param name="DecodeMilliseconds">Of that, reading and decoding.</param>
/// <param name="FilterMilliseconds">Of that, filtering.</param>
/// <param name="EncodeMilliseconds">Of that, encoding and writing.</param>
/// <param name="Error">Why the picture failed; null when it did not.</param>
internal sealed record FilteredImage(
    string Input,
    string? Output,
    int Width,
    int Height,
    long Bytes,
    bool Skipped,
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
            outcome.Bytes,
            outcome.IsSkipped,
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
