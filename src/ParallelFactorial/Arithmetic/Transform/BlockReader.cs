using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// Turns the limbs of a number into the coefficients of a transform, a leaf at a time. A limb is two coefficients of four digits, and 16r
/// consecutive limbs are eight stretches of 2r limbs, one for each lane.
/// </summary>
internal static unsafe class BlockReader
{
    private const int LargestBlock = 16 * TransformLength.LargestRing;

    /// <summary>Reads the leaf whose real parts begin at limb <paramref name="position"/>, and its imaginary parts half a transform further.</summary>
    /// <param name="limbs">The number.</param>
    /// <param name="count">How many limbs it has; those above are zeros.</param>
    /// <param name="position">The first limb.</param>
    /// <param name="length">The length of the transform.</param>
    /// <param name="target">4r vectors.</param>
    public static void Read(int* limbs, nint count, nint position, TransformLength length, ComplexLanes* target)
    {
        var real = (double*)target;
        ReadPart(limbs, count, position, length.Ring, real);
        ReadPart(limbs, count, position + length.Limbs / 2, length.Ring, real + ComplexLanes.Count);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadPart(int* limbs, nint count, nint position, int r, double* target)
    {
        var padded = stackalloc int[LargestBlock];
        var columns = stackalloc int[LargestBlock];
        var source = limbs + position;
        if (position + 16 * r > count)
        {
            var rest = (int)Math.Max(0, count - position);
            new Span<int>(source, rest).CopyTo(new Span<int>(padded, rest));
            new Span<int>(padded + rest, 16 * r - rest).Clear();
            source = padded;
        }

        // Eight limbs of each stretch at a time; where 2r is more than eight, the last eight, of which some come twice.
        Transposition.Transpose(source, 2 * r, columns, ComplexLanes.Count);
        if (2 * r > ComplexLanes.Count)
        {
            Transposition.Transpose(source + 2 * r - 8, 2 * r, columns + (2 * r - 8) * ComplexLanes.Count, ComplexLanes.Count);
        }

        for (var i = 0; i < 2 * r; i++, target += 4 * ComplexLanes.Count)
        {
            var limb = Lanes.ToDouble(Vector256.Load(columns + i * ComplexLanes.Count));
            var high = Vector512.Round(limb * (1.0 / Coefficient.Base));
            Vector512.Store(Lanes.SubtractProduct(limb, high, Vector512.Create<double>(Coefficient.Base)), target);
            Vector512.Store(high, target + 2 * ComplexLanes.Count);
        }
    }
}
