using System.Text.Json.Serialization;

namespace Activity7.MonteCarloBench.Output;

/// <summary>The document of <c>pi --json</c>.</summary>
/// <param name="Samples">How many samples.</param>
/// <param name="Seed">What chose the sequence.</param>
/// <param name="Hits">Samples within the quarter circle.</param>
/// <param name="Pi">The estimate, 4 · hits / samples.</param>
/// <param name="StandardError">Its standard error; null, as are the two that follow, where all samples fell on one side.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end of the 95 % interval.</param>
/// <param name="Executor">Where the work ran.</param>
/// <param name="Workers">How many chunks at once.</param>
/// <param name="Seconds">Elapsed time.</param>
internal sealed record PiDocument(
    long Samples, ulong Seed, long Hits, double Pi, double? StandardError, double? Low, double? High, string Executor, int Workers, double Seconds);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PiDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext;
