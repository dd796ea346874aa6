using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>
/// Exact sums of numbers and of their squares in whole units, eight lanes at once. Floating-point sums depend on the order of the terms;
/// these do not.
/// </summary>
internal struct FixedPointSum
{
    /// <summary>A number must be below 2⁴⁶ units: it is squared in two halves of 23 bits.</summary>
    public const int MaximumBits = 2 * HalfBits;

    /// <summary>A lane holds this many numbers of that size and their squares before it could overflow: 2⁴⁶ · 2¹⁷ is 2⁶³.</summary>
    public const int MaximumTerms = 1 << 17;

    private const int HalfBits = 23;

    private Vector512<ulong> _sum;
    private Vector512<ulong> _highSquares;
    private Vector512<ulong> _mixedProducts;
    private Vector512<ulong> _lowSquares;

    /// <summary>Adds eight numbers from 0 to below 2⁴⁶; the caller adds no more than <see cref="MaximumTerms"/> times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<ulong> units)
    {
        var high = units >> HalfBits;
        var low = units & Vector512.Create((1UL << HalfBits) - 1);
        _sum += units;
        _highSquares += WordLanes.Multiply(high, high);
        _mixedProducts += WordLanes.Multiply(high, low);
        _lowSquares += WordLanes.Multiply(low, low);
    }

    /// <summary>The sums over all lanes: (2²³ h + l)² = 2⁴⁶ h² + 2²⁴ h l + l².</summary>
    public readonly Tally ToTally() => Tally.Of(
        Total(_sum),
        (Total(_highSquares) << (2 * HalfBits)) + (Total(_mixedProducts) << (HalfBits + 1)) + Total(_lowSquares));

    private static BigInteger Total(Vector512<ulong> lanes)
    {
        var total = BigInteger.Zero;
        for (var lane = 0; lane < Vector512<ulong>.Count; lane++)
        {
            total += lanes[lane];
        }

        return total;
    }
}
