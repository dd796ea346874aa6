using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.Common.Work;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>Sums the values of a range of samples, sixteen at a time.</summary>
internal static class SampleSum
{
    /// <summary>Samples that are computed together: two from each of eight blocks.</summary>
    private const int GroupLength = 16;

    /// <summary>A few milliseconds of work, and half of what a sum can hold: a term has eight samples.</summary>
    private const long SamplesBetweenLooks = FixedPointSum.MaximumTerms * 8L / 2;

    /// <summary>The sum of the values, and of their squares, in units of 2 to the power −<paramref name="scaleBits"/>.</summary>
    /// <param name="kernel">The value of a sample; times 2 to the power <paramref name="scaleBits"/> it is below 2⁴⁶.</param>
    /// <param name="scaleBits">What a value is rounded to: so many binary places.</param>
    /// <param name="range">The numbers of the samples, from 0.</param>
    /// <param name="cancellationToken">Ends the sum within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Tally Of<TKernel>(TKernel kernel, int scaleBits, WorkRange range, CancellationToken cancellationToken)
        where TKernel : struct, ISampleKernel
    {
        var total = Tally.Zero;
        foreach (var piece in Partition.IntoChunks(range, SamplesBetweenLooks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            total += Of(kernel, scaleBits, piece);
        }

        return total;
    }

    // Not inlined: within a caller that the runtime compiles anew with a profile, the loop was measured at half its speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Tally Of<TKernel>(TKernel kernel, int scaleBits, WorkRange range)
        where TKernel : struct, ISampleKernel
    {
        var sum = default(FixedPointSum);
        var scale = Vector512.Create(Math.ScaleB(1, scaleBits));
        for (var first = range.Start / GroupLength * GroupLength; first < range.End; first += GroupLength)
        {
            var blocks = Vector512.Create((ulong)first / 2) + Vector512.CreateSequence(0UL, 1UL);
            var (even, odd) = kernel.Values(blocks);
            sum.Add(ToUnits(even, scale) & IsWithin(blocks + blocks, range));
            sum.Add(ToUnits(odd, scale) & IsWithin(blocks + blocks + Vector512<ulong>.One, range));
        }

        return sum.ToTally();
    }

    /// <summary>The nearest whole numbers of units; halves go up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> ToUnits(Vector512<double> values, Vector512<double> scale) =>
        Vector512.ConvertToInt64(values * scale + Vector512.Create(0.5)).AsUInt64();

    /// <summary>All ones in the lanes of samples that belong to the range, zeros in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> IsWithin(Vector512<ulong> samples, WorkRange range) =>
        Vector512.LessThan(samples - Vector512.Create((ulong)range.Start), Vector512.Create((ulong)range.Length));
}
