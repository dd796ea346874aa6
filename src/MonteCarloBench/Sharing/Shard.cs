using System.Globalization;
using Activity7.Common.Cli;
using Activity7.Common.Work;

namespace Activity7.MonteCarloBench.Sharing;

/// <summary>Which part of the work: share <paramref name="Index"/> of <paramref name="Count"/>.</summary>
/// <param name="Index">The number of the share, from 0, as Kubernetes and Slurm number the members of an array of jobs.</param>
/// <param name="Count">How many shares there are, from 1 to <see cref="MaximumCount"/>.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>Far more shares than any queue of jobs takes at once.</summary>
    public const int MaximumCount = 100_000;

    /// <summary>All of the work.</summary>
    public static Shard Whole { get; } = new(0, 1);

    /// <summary>True when there is such a share.</summary>
    public bool IsSound => Count is >= 1 and <= MaximumCount && Index >= 0 && Index < Count;

    /// <summary>Reads <c>I/N</c>.</summary>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2)
        {
            throw new FormatException($"'{text}' is no share; it takes I/N, as 0/4 for the first share of four");
        }

        var count = OptionChecks.ParseNumber(parts[1], 1, MaximumCount);
        return new Shard(OptionChecks.ParseNumber(parts[0], 0, count - 1), count);
    }

    /// <summary>The units of this share: as many as in any other one, or one more. There may be none when there are fewer units than shares.</summary>
    public WorkRange RangeOf(long units) => Partition.Part(new WorkRange(0, units), Index, Count);

    /// <summary>The shard as it is typed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
