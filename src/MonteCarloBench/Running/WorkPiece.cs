using Activity7.Common.Work;
using Activity7.MonteCarloBench.Workloads;

namespace Activity7.MonteCarloBench.Running;

/// <summary>The input of the job: a range of a workload's units.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Range">The units.</param>
internal sealed record WorkPiece(IWorkload Workload, WorkRange Range)
{
    /// <summary>The chunks of a range of a workload's units, in order.</summary>
    public static IEnumerable<WorkPiece> Chunks(IWorkload workload, WorkRange units) =>
        Partition.IntoChunks(units, workload.ChunkLength).Select(range => new WorkPiece(workload, range));
}
