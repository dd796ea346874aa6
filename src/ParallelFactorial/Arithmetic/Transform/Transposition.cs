using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>Rows become columns: between a number, where neighbours are consecutive limbs, and lanes, where they are far apart.</summary>
internal static unsafe class Transposition
{
    private const int Size = 8;

    /// <summary>Transposes 8 × 8 limbs.</summary>
    /// <param name="source">The first limb of the first row.</param>
    /// <param name="sourceStride">Limbs from one row to the next.</param>
    /// <param name="target">Where the first column becomes a row.</param>
    /// <param name="targetStride">Limbs from one row to the next there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(int* source, nint sourceStride, int* target, nint targetStride)
    {
        if (Avx2.IsSupported)
        {
            TransposeVectors(source, sourceStride, target, targetStride);
            return;
        }

        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                target[column * targetStride + row] = source[row * sourceStride + column];
            }
        }
    }

    /// <summary>
    /// In three steps, each of which interleaves pairs of rows: first single limbs, then pairs, then fours. Afterwards every limb has
    /// moved by the three bits of its row and column.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeVectors(int* source, nint sourceStride, int* target, nint targetStride)
    {
        var upper = source + 4 * sourceStride;
        var (a0, a1) = Interleave(Vector256.Load(source), Vector256.Load(source + sourceStride));
        var (a2, a3) = Interleave(Vector256.Load(source + 2 * sourceStride), Vector256.Load(source + 3 * sourceStride));
        var (a4, a5) = Interleave(Vector256.Load(upper), Vector256.Load(upper + sourceStride));
        var (a6, a7) = Interleave(Vector256.Load(upper + 2 * sourceStride), Vector256.Load(upper + 3 * sourceStride));
        var (b0, b1) = Interleave(a0, a2);
        var (b2, b3) = Interleave(a1, a3);
        var (b4, b5) = Interleave(a4, a6);
        var (b6, b7) = Interleave(a5, a7);
        Store(b0, b4, target, 4 * targetStride);
        Store(b1, b5, target + targetStride, 4 * targetStride);
        Store(b2, b6, target + 2 * targetStride, 4 * targetStride);
        Store(b3, b7, target + 3 * targetStride, 4 * targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<long> Low, Vector256<long> High) Interleave(Vector256<int> a, Vector256<int> b) =>
        (Avx2.UnpackLow(a, b).AsInt64(), Avx2.UnpackHigh(a, b).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Low, Vector256<int> High) Interleave(Vector256<long> a, Vector256<long> b) =>
        (Avx2.UnpackLow(a, b).AsInt32(), Avx2.UnpackHigh(a, b).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> a, Vector256<int> b, int* target, nint distance)
    {
        Vector256.Store(Avx2.Permute2x128(a, b, 0x20), target); // the lower halves of both
        Vector256.Store(Avx2.Permute2x128(a, b, 0x31), target + distance); // the upper halves
    }
}
