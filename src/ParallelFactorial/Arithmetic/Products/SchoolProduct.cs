using System.Runtime.CompilerServices;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>The product that is taught at school, for short numbers: every limb of one factor with every limb of the other.</summary>
internal static unsafe class SchoolProduct
{
    /// <summary>The longest shorter factor: a column is a sum of so many products of 2.5·10¹⁵ that it fits in 63 bits.</summary>
    public const int LongestFactor = 3_000;

    /// <summary>Writes <paramref name="a"/> · <paramref name="b"/>, column by column.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="aCount">Its limbs, at least 1.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="bCount">Its limbs, 1 to <see cref="LongestFactor"/>.</param>
    /// <param name="product">As many limbs as both together.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(int* a, nint aCount, int* b, nint bCount, int* product)
    {
        long sum = 0;
        for (nint column = 0; column < aCount + bCount - 1; column++)
        {
            var first = Math.Max(0, column - bCount + 1);
            var last = Math.Min(column, aCount - 1);
            for (int* x = a + first, y = b + column - first; x <= a + last; x++, y--)
            {
                sum += (long)*x * *y;
            }

            (product[column], sum) = Limb.Split(sum);
        }

        product[aCount + bCount - 1] = (int)sum;
    }
}
