using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// Turns the coefficients of a product into limbs, a leaf at a time: each is rounded to the whole number that it must be, and what is more
/// than four digits is carried on. Each lane carries along its own stretch, eight at once, and then hands on what is left to the next
/// stretch.
/// </summary>
internal static unsafe class BlockWriter
{
    private const int LargestBlock = 16 * TransformLength.LargestRing;

    /// <summary>Writes a leaf to where <see cref="BlockReader"/> would read it.</summary>
    /// <param name="source">4r vectors of coefficients, each 1 / <paramref name="scale"/> times what it should be.</param>
    /// <param name="length">The length of the transform.</param>
    /// <param name="scale">A power of two.</param>
    /// <param name="limbs">The limbs of the product.</param>
    /// <param name="position">The limb that the real parts begin at.</param>
    /// <param name="carry">What comes from the leaf before this one; becomes what goes to the one after it.</param>
    /// <returns>How far the coefficients were from whole numbers, at most, lane by lane.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Write(
        ComplexLanes* source, TransformLength length, double scale, int* limbs, nint position, ref Carry carry)
    {
        var r = length.Ring;
        var realColumns = stackalloc int[LargestBlock];
        var imaginaryColumns = stackalloc int[LargestBlock];
        var (carryRe, carryIm, distance) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        Vector512<double> firstRe = default, secondRe = default, firstIm = default, secondIm = default;
        for (var i = 0; i < 2 * r; i++, source += 2)
        {
            var re = NextLimb(source[0].Re * scale, source[1].Re * scale, ref carryRe, ref distance);
            var im = NextLimb(source[0].Im * scale, source[1].Im * scale, ref carryIm, ref distance);
            Vector256.Store(Lanes.ToInt32(re), realColumns + i * ComplexLanes.Count);
            Vector256.Store(Lanes.ToInt32(im), imaginaryColumns + i * ComplexLanes.Count);
            if (i == 0)
            {
                (firstRe, firstIm) = (re, im);
            }
            else if (i == 1)
            {
                (secondRe, secondIm) = (re, im);
            }
        }

        carry.Re = HandOn(carryRe, carry.Re, firstRe, secondRe, realColumns);
        carry.Im = HandOn(carryIm, carry.Im, firstIm, secondIm, imaginaryColumns);
        Store(realColumns, r, limbs + position);
        Store(imaginaryColumns, r, limbs + position + length.Limbs / 2);
        return distance;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NextLimb(
        Vector512<double> low, Vector512<double> high, ref Vector512<double> carry, ref Vector512<double> distance)
    {
        var (lowDigits, highDigits) = (Vector512.Round(low), Vector512.Round(high));
        distance = Vector512.Max(distance, Vector512.Max(Vector512.Abs(low - lowDigits), Vector512.Abs(high - highDigits)));
        lowDigits = TakeDigits(lowDigits + carry, out carry);
        highDigits = TakeDigits(highDigits + carry, out carry);
        return Vector512.FusedMultiplyAdd(highDigits, Vector512.Create<double>(Coefficient.Base), lowDigits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TakeDigits(Vector512<double> sum, out Vector512<double> carry)
    {
        carry = Vector512.Round(sum * (1.0 / Coefficient.Base));
        return Lanes.SubtractProduct(sum, carry, Vector512.Create<double>(Coefficient.Base));
    }

    /// <summary>
    /// Adds what each lane has left to the first limb of the next lane, and the rest of that, at most a few hundred, to the second limb.
    /// It may then be as much over half of the base; nothing further on minds.
    /// </summary>
    /// <returns>What the last lane has left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double HandOn(
        Vector512<double> carry, double carryIn, Vector512<double> first, Vector512<double> second, int* columns)
    {
        first += Vector512.Create(carryIn, carry[0], carry[1], carry[2], carry[3], carry[4], carry[5], carry[6]);
        var rest = Vector512.Round(first * (1.0 / Limb.Base));
        Vector256.Store(Lanes.ToInt32(Lanes.SubtractProduct(first, rest, Vector512.Create<double>(Limb.Base))), columns);
        Vector256.Store(Lanes.ToInt32(second + rest), columns + ComplexLanes.Count);
        return carry[7];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(int* columns, int r, int* target)
    {
        Transposition.Transpose(columns, ComplexLanes.Count, target, 2 * r);
        if (2 * r > ComplexLanes.Count)
        {
            Transposition.Transpose(columns + (2 * r - 8) * ComplexLanes.Count, ComplexLanes.Count, target + 2 * r - 8, 2 * r);
        }
    }
}
