using System.Text.Json.Serialization;
using Activity7.Common.Work;

namespace Activity7.MonteCarloBench.Simulation;

/// <summary>The input of the job.</summary>
/// <param name="Seed">Chooses the sequence.</param>
/// <param name="Range">The numbers of the samples.</param>
internal sealed record PiChunk(ulong Seed, WorkRange Range);

[JsonSerializable(typeof(PiChunk))]
[JsonSerializable(typeof(long))]
internal sealed partial class SimulationJson : JsonSerializerContext;
