using Activity7.Common.Work;
using Activity7.Execution;

namespace Activity7.MonteCarloBench.Simulation;

/// <summary>Estimates π on any executor, with the same result from all.</summary>
internal static class PiRunner
{
    /// <summary>
    /// Samples in a chunk: some milliseconds of work, hundreds of times what it costs to hand it to a worker. It must not depend
    /// on the number of workers, or it would not be the same work that is compared.
    /// </summary>
    public const long ChunkLength = 1 << 20;

    /// <summary>How many chunks there are.</summary>
    public static long CountChunks(PiOptions options) => Partition.CountChunks(options.Samples, ChunkLength);

    /// <summary>Runs all samples.</summary>
    /// <param name="options">What is to be sampled.</param>
    /// <param name="executor">Where.</param>
    /// <param name="progress">Told 1 for each chunk.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<PiEstimate> RunAsync(
        PiOptions options, IExecutor executor, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var chunks = Partition.IntoChunks(new WorkRange(0, options.Samples), ChunkLength).Select(range => new PiChunk(options.Seed, range));

        // Whole numbers can be added in any order: chunks come back as they complete.
        long hits = 0;
        await foreach (var chunk in executor.RunAsync(PiJob.CountHits, chunks, cancellationToken))
        {
            hits += chunk.Value;
            progress.Report(1);
        }

        return new PiEstimate(hits, options.Samples);
    }
}
