using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Sharing;

/// <summary>Adds up the shares of a workload.</summary>
internal static class Merge
{
    /// <summary>More numbers than this in one line help nobody.</summary>
    private const int ShownNumbers = 8;

    /// <summary>The whole, when every share is there once and complete.</summary>
    /// <param name="shares">The shares with the names of their files, at least one.</param>
    /// <exception cref="UsageException">A share is missing, there twice, unfinished, or of another run: one message for each.</exception>
    public static Share All(IReadOnlyList<(string File, Share Share)> shares)
    {
        var faults = Faults(shares).ToList();
        return faults.Count == 0
            ? Share.Of(shares[0].Share.Workload, Shard.Whole) with
            {
                Done = shares[0].Share.Workload.Units,
                Tally = shares.Aggregate(Tally.Zero, (sum, share) => sum + share.Share.Tally),
            }
            : throw new UsageException(faults);
    }

    private static IEnumerable<string> Faults(IReadOnlyList<(string File, Share Share)> shares)
    {
        var first = shares[0];
        var strangers = shares
            .Where(share => !share.Share.Workload.Equals(first.Share.Workload) || share.Share.Shard.Count != first.Share.Shard.Count)
            .ToList();
        if (strangers.Count > 0)
        {
            return strangers.Select(stranger => $"'{stranger.File}' is of another run than '{first.File}': {Describe(stranger.Share)}, and not {Describe(first.Share)}");
        }

        var count = first.Share.Shard.Count;
        var unfinished = shares.Where(share => !share.Share.IsComplete).Select(
            share => $"'{share.File}' is not finished: share {share.Share.Shard} has {share.Share.Rest.Length:#,0} of {share.Share.Range.Length:#,0} units to go; run it to its end");
        var doubled = shares.GroupBy(share => share.Share.Shard.Index).Where(group => group.Count() > 1).Select(
            group => $"share {group.Key}/{count} is there {group.Count()} times: {string.Join(", ", group.Select(share => $"'{share.File}'"))}; give it once");
        var missing = Enumerable.Range(0, count).Except(shares.Select(share => share.Share.Shard.Index)).ToList();
        return unfinished.Concat(doubled).Concat(missing.Count == 0 ? [] : [Missing(missing, count)]);
    }

    private static string Describe(Share share) => $"one of {share.Shard.Count:#,0} shares of {share.Workload.Title}";

    private static string Missing(List<int> missing, int count)
    {
        var shown = string.Join(", ", missing.Take(ShownNumbers).Select(index => $"{index}/{count}"));
        var rest = missing.Count > ShownNumbers ? $" and {missing.Count - ShownNumbers:#,0} more" : "";
        return missing.Count == 1 ? $"share {shown} is missing; run it" : $"shares {shown}{rest} are missing; run them";
    }
}
