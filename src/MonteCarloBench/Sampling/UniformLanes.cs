using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>Random numbers between 0 and 1 from random words.</summary>
internal static class UniformLanes
{
    private const double Step32 = 1.0 / (1L << 32);
    private const double Step53 = 1.0 / (1L << 53);

    /// <summary>Eight of the numbers ½, 1½, 2½, … in units of 2⁻³²: the middles of 2³² intervals from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Middle(Vector512<ulong> words) =>
        (Vector512.ConvertToDouble(WordLanes.Clear(words)) + Vector512.Create(0.5)) * Step32;

    /// <summary>Eight of the numbers 1, 2, 3, …, 2⁵³ in units of 2⁻⁵³, from two words each: never 0, whose logarithm does not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AboveZero(Vector512<ulong> high, Vector512<ulong> low) =>
        (Vector512.ConvertToDouble(((high << 32) | WordLanes.Clear(low)) >> 11) + Vector512<double>.One) * Step53;
}
