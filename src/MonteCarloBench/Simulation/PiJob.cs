using Activity7.Execution;
using Activity7.Execution.Codecs;

namespace Activity7.MonteCarloBench.Simulation;

/// <summary>A chunk of samples as a job.</summary>
internal static class PiJob
{
    /// <summary>Counts the hits of a chunk.</summary>
    public static Job<PiChunk, long> CountHits { get; } = new(
        "pi",
        (chunk, cancellationToken) => PiSampler.CountHits(chunk.Seed, chunk.Range, cancellationToken),
        new JsonCodec<PiChunk>(SimulationJson.Default.PiChunk),
        new JsonCodec<long>(SimulationJson.Default.Int64));

    /// <summary>All jobs of this program.</summary>
    public static JobRegistry Registry { get; } = new(CountHits);
}
