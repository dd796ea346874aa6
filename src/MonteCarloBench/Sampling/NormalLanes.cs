using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Random;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>Random numbers of the standard normal distribution, two from each block of the generator.</summary>
/// <remarks>G. E. P. Box, M. E. Muller: A note on the generation of random normal deviates. Annals of Mathematical Statistics 29 (2), 1958.</remarks>
internal static class NormalLanes
{
    /// <summary>No number is further from 0: √(−2 ln 2⁻⁵³), rounded up.</summary>
    public const double Maximum = 8.572;

    /// <summary>A pair of independent normal numbers from each of eight blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Even, Vector512<double> Odd) Pair(BlockLanes block)
    {
        var radius = Vector512.Sqrt(ElementaryLanes.Log(UniformLanes.AboveZero(block.A, block.B)) * -2);
        var (sine, cosine) = ElementaryLanes.SinCos(UniformLanes.AboveZero(block.C, block.D));
        return (radius * cosine, radius * sine);
    }
}
