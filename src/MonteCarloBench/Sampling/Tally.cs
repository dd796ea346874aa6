using System.Collections.Immutable;
using System.Numerics;
using Activity7.Common.Work;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>
/// What a piece of work adds to the whole. All of it is whole numbers, so that tallies can be added in any order and grouping, and the sum
/// is the same to the last bit.
/// </summary>
/// <param name="Sum">The sum over the units of work; what it counts, and in which unit, is the workload's.</param>
/// <param name="SumOfSquares">The sum of the squares, 0 where the workload needs none.</param>
/// <param name="Finds">What was found, by the number of the unit that found it; empty for most workloads.</param>
internal sealed record Tally(BigInteger Sum, BigInteger SumOfSquares, ImmutableSortedDictionary<long, BigInteger> Finds)
{
    /// <summary>The tally of no work.</summary>
    public static Tally Zero { get; } = new(BigInteger.Zero, BigInteger.Zero, ImmutableSortedDictionary<long, BigInteger>.Empty);

    /// <summary>A tally of numbers alone.</summary>
    public static Tally Of(BigInteger sum, BigInteger sumOfSquares) => Zero with { Sum = sum, SumOfSquares = sumOfSquares };

    /// <summary>The tally of one unit that found something.</summary>
    public static Tally OfFind(long unit, BigInteger find) => Zero with { Finds = Zero.Finds.Add(unit, find) };

    /// <summary>True when so many units can have such a tally: no unit adds more than a number of <see cref="FixedPointSum"/>, or one find.</summary>
    public bool CanBeOf(WorkRange units) =>
        Sum <= (BigInteger)units.Length << FixedPointSum.MaximumBits
        && SumOfSquares <= (BigInteger)units.Length << (2 * FixedPointSum.MaximumBits)
        && (Finds.Count == 0 || (Finds.Count == units.Length && Finds.Keys.First() == units.Start && Finds.Keys.Last() == units.End - 1));

    /// <summary>The tally of both pieces of work, which have no unit in common.</summary>
    public static Tally operator +(Tally a, Tally b) =>
        new(a.Sum + b.Sum, a.SumOfSquares + b.SumOfSquares, a.Finds.AddRange(b.Finds));

    /// <summary>True when both hold the same numbers.</summary>
    public bool Equals(Tally? other) =>
        other is not null && Sum == other.Sum && SumOfSquares == other.SumOfSquares && Finds.SequenceEqual(other.Finds);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Sum, SumOfSquares, Finds.Count);
}
