using Activity7.Execution;
using Activity7.Execution.Codecs;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Running;

/// <summary>A piece of any workload as a job.</summary>
internal static class WorkloadJob
{
    /// <summary>Computes the tally of a piece.</summary>
    public static Job<WorkPiece, Tally> Tally { get; } = new(
        "tally",
        (piece, cancellationToken) => piece.Workload.Run(piece.Range, cancellationToken),
        new JsonCodec<WorkPiece>(WorkJson.Default.WorkPiece),
        new JsonCodec<Tally>(WorkJson.Default.Tally));

    /// <summary>All jobs of this program.</summary>
    public static JobRegistry Registry { get; } = new(Tally);
}
