namespace Activity7.ParallelFactorial.Arithmetic.Numbers;

/// <summary>
/// The digits that numbers are made of, in base 10⁸ and balanced: −5·10⁷ to 5·10⁷ instead of 0 to 10⁸ − 1. In sums of many products
/// of balanced digits most of the size cancels, which is what makes long transforms exact.
/// </summary>
internal static class Limb
{
    /// <summary>The base: eight decimal digits.</summary>
    public const int Base = 100_000_000;

    /// <summary>Decimal digits in a limb.</summary>
    public const int Digits = 8;

    /// <summary>The largest limb, and the smallest but for the sign.</summary>
    public const int Largest = Base / 2;

    /// <summary>Splits a sum into a balanced limb and what is carried to the next one.</summary>
    public static (int Limb, long Carry) Split(long sum)
    {
        var carry = (sum + (sum >= 0 ? Largest : -Largest)) / Base;
        return ((int)(sum - carry * Base), carry);
    }
}
