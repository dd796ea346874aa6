using Activity7.Common.Work;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads;

namespace Activity7.MonteCarloBench.Sharing;

/// <summary>A share of a workload and how far it is done: from its first unit on, without gaps.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Shard">Which part of it.</param>
/// <param name="Done">Units done, from the first one of the share on.</param>
/// <param name="Tally">Their tally.</param>
internal sealed record Share(IWorkload Workload, Shard Shard, long Done, Tally Tally)
{
    /// <summary>The units of the share.</summary>
    public WorkRange Range => Shard.RangeOf(Workload.Units);

    /// <summary>The units that are still to be done.</summary>
    public WorkRange Rest => new(Range.Start + Done, Range.Length - Done);

    /// <summary>True when nothing is left to do.</summary>
    public bool IsComplete => Done == Range.Length;

    /// <summary>True when there is such a share, no more of it is done than there is, and so much work can have such a tally.</summary>
    public bool IsSound => Shard.IsSound && Workload.Units > 0 && Done >= 0 && Done <= Range.Length && Tally.CanBeOf(Range with { Length = Done });

    /// <summary>A share of which nothing is done.</summary>
    public static Share Of(IWorkload workload, Shard shard) => new(workload, shard, 0, Tally.Zero);

    /// <summary>The share when its next chunk is done, too.</summary>
    public Share With(Tally nextChunk) =>
        this with { Done = Done + Math.Min(Workload.ChunkLength, Rest.Length), Tally = Tally + nextChunk };
}
