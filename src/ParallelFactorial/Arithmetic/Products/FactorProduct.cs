using System.Runtime.CompilerServices;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>The product of a handful of small factors, in pairs of like size, without memory of its own for the numbers in between.</summary>
internal static unsafe class FactorProduct
{
    /// <summary>The most factors.</summary>
    public const int Most = 64;

    /// <summary>Multiplies; the caller disposes the product.</summary>
    /// <param name="factors">At most <see cref="Most"/>, each below <see cref="Limb.Base"/>.</param>
    [SkipLocalsInit]
    public static DecimalNumber Multiply(ReadOnlySpan<int> factors)
    {
        if (factors.IsEmpty)
        {
            return DecimalNumber.Of(1);
        }

        // A factor may need two limbs: balanced, what is above half of the base is one more in the next.
        var room = stackalloc int[2 * 2 * Most];
        var number = new DecimalNumber(2 * factors.Length);
        number.Trim(Multiply(factors, number.Limbs, room));
        return number;
    }

    /// <summary>Writes the product to <paramref name="target"/>, with room for two limbs a factor, as <paramref name="room"/> has.</summary>
    /// <returns>How many limbs the product has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Multiply(ReadOnlySpan<int> factors, int* target, int* room)
    {
        if (factors.Length == 1)
        {
            (target[0], var carry) = Limb.Split(factors[0]);
            target[1] = (int)carry;
            return carry == 0 ? 1 : 2;
        }

        var half = factors.Length / 2;
        var left = Multiply(factors[..half], room, target);
        var right = Multiply(factors[half..], room + 2 * half, target);
        SchoolProduct.Multiply(room, left, room + 2 * half, right, target);
        var count = left + right;
        while (target[count - 1] == 0)
        {
            count--;
        }

        return count;
    }
}
