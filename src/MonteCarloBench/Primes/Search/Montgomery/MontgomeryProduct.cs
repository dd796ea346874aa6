using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Search.Montgomery;

/// <summary>
/// Montgomery's product x · y / R modulo m in eight lanes at once: where nearly all the time of the search goes. It is schoolbook
/// multiplication by columns, with the reduction's products added to the same columns.
/// </summary>
/// <remarks>
/// Column c is the sum of x[i] · y[c − i] over all i, and of q[i] · m[c − i], where q[i], the digit of the quotient, is what is left of
/// column i, so that the column becomes zero (the limbs of m below <see cref="LimbShape.Guard"/> are −1 together, and stand as zeros).
/// The columns from R upwards are the result.
/// <para>
/// Registers are what it is about. Four columns are summed at a time, from two rows i and i + 1 in turn: eight products from seven
/// loads, with two sums for each column because a sum waits four cycles for its last product and eight products can be under way
/// meanwhile. Two sums of two parts each for four columns, with the factors, fill the 32 registers. At the ends rows meet limbs
/// outside the numbers, which are zeros (see <see cref="LaneNumber.From"/>): cheaper than to stop at each column's own end.
/// </para>
/// </remarks>
internal static class MontgomeryProduct
{
    private const int Columns = 4;

    /// <summary>Computes <paramref name="result"/> = <paramref name="x"/> · <paramref name="y"/> / R modulo m.</summary>
    /// <param name="x">A factor, or twice <paramref name="y"/> for a square.</param>
    /// <param name="y">A factor.</param>
    /// <param name="isSquare">
    /// Computes y², from x = 2 · y: products of different limbs occur twice, so half of them suffice when one factor is doubled.
    /// </param>
    /// <param name="modulus">The limbs of m + 1, a multiple of the radix to the power of <see cref="LimbShape.Guard"/>.</param>
    /// <param name="quotient">Room for the digits of the quotient.</param>
    /// <param name="result">Another object than all the others.</param>
    /// <param name="shape">What all the numbers are cut into.</param>
    public static void Compute(
        LaneNumber x, LaneNumber y, bool isSquare, LaneNumber modulus, LaneNumber quotient, LaneNumber result, LimbShape shape)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Compute<EightLanes>(x, y, isSquare, modulus, quotient, result, shape);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Compute<FourLanes>(x, y, isSquare, modulus, quotient, result, shape);
        }
        else
        {
            Compute<TwoLanes>(x, y, isSquare, modulus, quotient, result, shape);
        }
    }

    private static void Compute<TLanes>(
        LaneNumber x, LaneNumber y, bool isSquare, LaneNumber modulus, LaneNumber quotient, LaneNumber result, LimbShape shape)
        where TLanes : struct, ILanes<TLanes>
    {
        for (var lane = 0; lane < LaneNumber.Lanes; lane += TLanes.Count)
        {
            Compute(
                ref x.From<TLanes>(lane), ref y.From<TLanes>(lane), isSquare, ref modulus.From<TLanes>(lane),
                ref quotient.From<TLanes>(lane), ref result.From<TLanes>(lane), shape);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compute<TLanes>(
        ref TLanes x0, ref TLanes y0, bool isSquare, ref TLanes m0, ref TLanes q0, ref TLanes result0, LimbShape shape)
        where TLanes : struct, ILanes<TLanes>
    {
        var count = shape.Count;
        var modulusEnd = shape.ModulusCount + LimbShape.Guard;
        var anchor = TLanes.Create(shape.Anchor);
        var perRadix = TLanes.Create(1 / shape.Radix);
        var carry = TLanes.Create(0);

        for (var column = 0; column < 2 * count; column += Columns)
        {
            // The sums of columns 0 to 3 from the first row of each two, and 4 to 7: the same columns, from the second row.
            TLanes high0 = anchor, high1 = anchor, high2 = anchor, high3 = anchor;
            TLanes high4 = anchor, high5 = anchor, high6 = anchor, high7 = anchor;
            TLanes low0 = carry, low1 = default, low2 = default, low3 = default;
            TLanes low4 = default, low5 = default, low6 = default, low7 = default;

            // First the rows of x and y, of a square up to its diagonal, then those of the quotient and the modulus.
            var end = isSquare ? column / 2 : Math.Min(column + Columns, count);
            var pairs = (end - Math.Max(0, column - count + 1) + 1) >> 1;
            ref var left = ref Limb(ref x0, end - (2 * pairs));
            ref var right = ref Limb(ref y0, column - 1 - end + (2 * pairs));
            for (var isReduction = false; ; isReduction = true)
            {
                for (; pairs > 0; pairs--)
                {
                    var a0 = left;
                    var a1 = Limb(ref left, 1);
                    var b = right;
                    ExactArithmetic.AddProduct(a1, b, ref high4, ref low4);
                    b = Limb(ref right, 1);
                    ExactArithmetic.AddProduct(a0, b, ref high0, ref low0);
                    ExactArithmetic.AddProduct(a1, b, ref high5, ref low5);
                    b = Limb(ref right, 2);
                    ExactArithmetic.AddProduct(a0, b, ref high1, ref low1);
                    ExactArithmetic.AddProduct(a1, b, ref high6, ref low6);
                    b = Limb(ref right, 3);
                    ExactArithmetic.AddProduct(a0, b, ref high2, ref low2);
                    ExactArithmetic.AddProduct(a1, b, ref high7, ref low7);
                    b = Limb(ref right, 4);
                    ExactArithmetic.AddProduct(a0, b, ref high3, ref low3);
                    left = ref Limb(ref left, 2);
                    right = ref Limb(ref right, -2);
                }

                if (isReduction)
                {
                    break;
                }

                if (isSquare)
                {
                    // The two rows that meet the diagonal in these columns: squares once, what is beyond the diagonal doubled.
                    ref var twice = ref Limb(ref x0, column / 2);
                    ref var once = ref Limb(ref y0, column / 2);
                    var next = Limb(ref once, 1);
                    ExactArithmetic.AddProduct(once, once, ref high0, ref low0);
                    ExactArithmetic.AddProduct(twice, next, ref high1, ref low1);
                    ExactArithmetic.AddProduct(twice, Limb(ref once, 2), ref high2, ref low2);
                    ExactArithmetic.AddProduct(next, next, ref high6, ref low6);
                    ExactArithmetic.AddProduct(twice, Limb(ref once, 3), ref high3, ref low3);
                    ExactArithmetic.AddProduct(Limb(ref twice, 1), Limb(ref once, 2), ref high7, ref low7);
                }

                end = Math.Min(column, count);
                pairs = (end - Math.Max(0, column - modulusEnd + 1) + 1) >> 1;
                left = ref Limb(ref q0, end - (2 * pairs));
                right = ref Limb(ref m0, column - 1 - end + (2 * pairs));
            }

            // What is above the limb in a column's sum goes to the next column, which the digit before it may be added to without
            // carrying again: limbs may be a little larger than half the radix.
            var sum0 = low0 + low4;
            var above0 = ExactArithmetic.NearestMultiple(sum0, anchor);
            var digit0 = sum0 - above0;
            var sum1 = TLanes.MultiplyAdd(high0 - anchor + (high4 - anchor), perRadix, low1 + low5);
            var above1 = ExactArithmetic.NearestMultiple(sum1, anchor);
            var digit1 = TLanes.MultiplyAdd(above0, perRadix, sum1 - above1);
            if (column < count)
            {
                // The digits are digits of the quotient now: their products within these columns.
                var lowest = Limb(ref m0, LimbShape.Guard);
                ExactArithmetic.AddProduct(digit0, lowest, ref high2, ref low2);
                ExactArithmetic.AddProduct(digit0, Limb(ref m0, LimbShape.Guard + 1), ref high3, ref low3);
                if (column + 1 < count)
                {
                    ExactArithmetic.AddProduct(digit1, lowest, ref high7, ref low7);
                }
            }

            var sum2 = TLanes.MultiplyAdd(high1 - anchor + (high5 - anchor), perRadix, low2 + low6);
            var above2 = ExactArithmetic.NearestMultiple(sum2, anchor);
            var digit2 = TLanes.MultiplyAdd(above1, perRadix, sum2 - above2);
            var sum3 = TLanes.MultiplyAdd(high2 - anchor + (high6 - anchor), perRadix, low3 + low7);
            var above3 = ExactArithmetic.NearestMultiple(sum3, anchor);
            var digit3 = TLanes.MultiplyAdd(above2, perRadix, sum3 - above3);
            carry = TLanes.MultiplyAdd(high3 - anchor + (high7 - anchor) + above3, perRadix, default);

            (column < count ? ref Limb(ref q0, column) : ref Limb(ref result0, column - count)) = digit0;
            (column + 1 < count ? ref Limb(ref q0, column + 1) : ref Limb(ref result0, column + 1 - count)) = digit1;
            (column + 2 < count ? ref Limb(ref q0, column + 2) : ref Limb(ref result0, column + 2 - count)) = digit2;
            (column + 3 < count ? ref Limb(ref q0, column + 3) : ref Limb(ref result0, column + 3 - count)) = digit3;
        }
    }

    /// <summary>The limb that is <paramref name="distance"/> limbs above: vectors narrower than the eight lanes are not neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TLanes Limb<TLanes>(ref TLanes limb, int distance)
        where TLanes : struct, ILanes<TLanes> => ref Unsafe.Add(ref limb, distance * (LaneNumber.Lanes / TLanes.Count));
}
