using System.Text.Json.Serialization;
using Activity7.Common.Machine;

namespace Activity7.ImageFilter.Comparing;

/// <summary>What <c>compare --json</c> prints.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Images">How many pictures were filtered in each run.</param>
/// <param name="Repeats">How often each way was measured.</param>
/// <param name="Rows">The ways.</param>
internal sealed record WayDocument(MachineDescription Machine, int Images, int Repeats, IReadOnlyList<WayRow> Rows);

/// <summary>Serialises the document without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(WayDocument))]
internal sealed partial class WayJsonContext : JsonSerializerContext;
