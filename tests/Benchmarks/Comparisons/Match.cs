using Activity7.Benchmarks.Measuring;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>The same work done by several programs.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Entries">The programs, the suite's own first.</param>
/// <param name="Faults">Why it was not the same work; empty when it was.</param>
internal sealed record Match(string Work, IReadOnlyList<Entry> Entries, IReadOnlyList<string> Faults)
{
    /// <summary>Draws up what the lanes did; every answer of the first one is compared with every answer of the others.</summary>
    public static Match Of(string work, IReadOnlyList<Lane> lanes, Func<string, string, string?> findFault)
    {
        var faults =
            from ours in lanes[0].Answers
            from peer in lanes.Skip(1)
            from theirs in peer.Answers
            let fault = findFault(ours, theirs)
            where fault is not null
            select $"{work}: {lanes[0].Name} and {peer.Name} did not do the same work: {fault}";
        return new Match(work, [.. lanes.Select(lane => new Entry(lane.Name, lane.Costs))], [.. faults]);
    }
}

/// <summary>A program and what the work cost it.</summary>
internal sealed record Entry(string Name, Costs Costs);
