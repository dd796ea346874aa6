using System.Text.Json.Serialization;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Sharing;

namespace Activity7.MonteCarloBench.Running;

/// <summary>How work and its tallies travel to other processes and into files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(WorkPiece))]
[JsonSerializable(typeof(Tally))]
[JsonSerializable(typeof(Share))]
[JsonSerializable(typeof(ShareDocument))]
internal sealed partial class WorkJson : JsonSerializerContext;
