using Activity7.Common.Work;
using Activity7.Execution;
using Activity7.MonteCarloBench.Sharing;

namespace Activity7.MonteCarloBench.Running;

/// <summary>Computes what is left of a share, on any executor and with the same tally from all.</summary>
internal static class ShareRunner
{
    /// <summary>How many chunks are left of a share.</summary>
    public static long CountChunks(Share share) => Partition.CountChunks(share.Rest.Length, share.Workload.ChunkLength);

    /// <summary>Runs the rest of a share.</summary>
    /// <param name="share">What was done before.</param>
    /// <param name="executor">Where to run.</param>
    /// <param name="advanced">Told the share as it stands after each chunk.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The complete share.</returns>
    public static async Task<Share> RunAsync(Share share, IExecutor executor, Action<Share> advanced, CancellationToken cancellationToken)
    {
        var pieces = WorkPiece.Chunks(share.Workload, share.Rest);

        // Tallies could be added in any order. Added in this one, what is done is always the beginning of the share: a single number
        // tells a checkpoint how far it came.
        await foreach (var tally in executor.RunAsync(WorkloadJob.Tally, pieces, ResultOrder.AsGiven, cancellationToken))
        {
            share = share.With(tally.Value);
            advanced(share);
        }

        return share;
    }
}
