using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>Eight words of 32 bits, each the lower half of a lane of 64; what the upper halves hold does not matter.</summary>
internal static class WordLanes
{
    private const ulong LowerHalf = uint.MaxValue;

    /// <summary>The products of eight pairs of words, 64 bits each: one instruction where the processor has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Multiply(Vector512<ulong> x, Vector512<ulong> y) =>
        Avx512F.IsSupported ? Avx512F.Multiply(x.AsUInt32(), y.AsUInt32())
        : Avx2.IsSupported ? Vector512.Create(Multiply(x.GetLower(), y.GetLower()), Multiply(x.GetUpper(), y.GetUpper()))
        : Clear(x) * Clear(y);

    /// <summary>The words alone, with upper halves of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Clear(Vector512<ulong> x) => x & Vector512.Create(LowerHalf);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> x, Vector256<ulong> y) => Avx2.Multiply(x.AsUInt32(), y.AsUInt32());
}
