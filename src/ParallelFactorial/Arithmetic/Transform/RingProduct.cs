using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// The products at the bottom of the transform: of polynomials of r coefficients modulo x^r − z and, r vectors further on, modulo
/// x^r + z. By hand they cost less than the steps that would make them shorter; the two sums keep the processor busy while each waits for
/// its last addition.
/// </summary>
internal static unsafe class RingProduct
{
    /// <summary><paramref name="c"/> = <paramref name="a"/> · <paramref name="b"/>, 2r vectors each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ComplexLanes* a, ComplexLanes* b, int r, ComplexLanes z, ComplexLanes* c)
    {
        for (var k = 0; k < r; k++)
        {
            // The coefficients of x^(r+k) count z times, or −z times, as those of x^k.
            ComplexLanes sum = default, otherSum = default;
            for (ComplexLanes* x = a + k + 1, y = b + r - 1; x < a + r; x++, y--)
            {
                sum = sum.PlusProduct(*x, *y);
                otherSum = otherSum.PlusProduct(x[r], y[r]);
            }

            (sum, otherSum) = (sum * z, -(otherSum * z));
            for (ComplexLanes* x = a, y = b + k; x <= a + k; x++, y--)
            {
                sum = sum.PlusProduct(*x, *y);
                otherSum = otherSum.PlusProduct(x[r], y[r]);
            }

            (c[k], c[k + r]) = (sum, otherSum);
        }
    }

    /// <summary><paramref name="c"/> = <paramref name="a"/>²: of the products x·y and y·x only one is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Square(ComplexLanes* a, int r, ComplexLanes z, ComplexLanes* c)
    {
        for (var k = 0; k < r; k++)
        {
            var (high, otherHigh) = SumOfPairs(a + k + 1, a + r - 1, r);
            var (low, otherLow) = SumOfPairs(a, a + k, r);
            (c[k], c[k + r]) = (low + high * z, otherLow - otherHigh * z);
        }
    }

    /// <summary>Σ x·y over all x from <paramref name="x"/> up and y from <paramref name="y"/> down that together run over one range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ComplexLanes Sum, ComplexLanes OtherSum) SumOfPairs(ComplexLanes* x, ComplexLanes* y, int r)
    {
        ComplexLanes sum = default, otherSum = default;
        for (; x < y; x++, y--)
        {
            sum = sum.PlusProduct(*x, *y);
            otherSum = otherSum.PlusProduct(x[r], y[r]);
        }

        (sum, otherSum) = (sum + sum, otherSum + otherSum);
        return x == y ? (sum.PlusProduct(*x, *x), otherSum.PlusProduct(x[r], x[r])) : (sum, otherSum);
    }
}
