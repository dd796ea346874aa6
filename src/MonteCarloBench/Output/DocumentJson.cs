using System.Text.Json.Serialization;
using Activity7.MonteCarloBench.Running;

namespace Activity7.MonteCarloBench.Output;

/// <summary>The documents of <c>--json</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    WriteIndented = true,
    Converters = [typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext;
