using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Primes;
using Activity7.ParallelFactorial.Arithmetic.Products;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>Computes n! from its prime factors.</summary>
/// <remarks>
/// With the products P of <see cref="PrimeFactors"/>, n! = ((… · (P₅² · P₄))⁴ · (P₃² · P₂))⁴ · (P₁² · P₀): at every step two squarings,
/// which cost least, and then one multiplication by a much shorter number. Half of all the work is in the last step.
/// </remarks>
internal static class Factorial
{
    /// <summary>The largest n: the text of 100,000,000! has 756,570,557 digits, and that of the next power of ten no room in an array.</summary>
    public const int MaximumN = 100_000_000;

    /// <summary>All digits of n! in ASCII, the highest first.</summary>
    /// <param name="n">From 0 to <see cref="MaximumN"/>.</param>
    /// <param name="options">How many threads, and a token that ends the computation within a second.</param>
    /// <exception cref="ArithmeticException">A check failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] Digits(int n, ParallelOptions options)
    {
        using var number = Share(n, share: 0, shares: 1, options);
        return DecimalText.Of(number, TrailingZeros(n), options);
    }

    /// <summary>About how many digits n! has, by Stirling's formula: never fewer than there are without the zeros at the end.</summary>
    public static double DecimalDigits(int n) => n < 2 ? 1 : n * Math.Log10(n / Math.E) + Math.Log10(2 * Math.PI * n) / 2 + 1;

    /// <summary>How many zeros n! ends with: as often as 5 divides it, since 2 does so more often.</summary>
    public static int TrailingZeros(int n) => Legendre.Exponent(n, 5);

    /// <summary>
    /// The product of a share of the prime factors of n!, without the zeros at its end; all shares multiplied together are n! / 10^zeros. The
    /// caller disposes it.
    /// </summary>
    /// <param name="n">From 0 to <see cref="MaximumN"/>.</param>
    /// <param name="share">Which share, from 0.</param>
    /// <param name="shares">How many shares there are, of about the same length.</param>
    /// <param name="options">How many threads, and the token.</param>
    /// <inheritdoc cref="Digits" path="/exception" />
    public static DecimalNumber Share(int n, int share, int shares, ParallelOptions options)
    {
        var factors = PrimeFactors.ByBit(n, share, shares, options);
        using var workspace = Workspace.For((nint)Math.Max(1, DecimalDigits(n) / shares / Limb.Digits));
        var result = DecimalNumber.Of(1);
        for (var pair = (factors.Length - 1) / 2; pair >= 0; pair--)
        {
            result = Product(Square(Square(result)), FactorOfPair(pair));
        }

        return result;

        // P of the odd bit squared, times P of the even bit.
        DecimalNumber FactorOfPair(int pair)
        {
            var even = ProductTree.Multiply(factors[2 * pair], workspace, options);
            return 2 * pair + 1 < factors.Length
                ? Product(Square(ProductTree.Multiply(factors[2 * pair + 1], workspace, options)), even)
                : even;
        }

        // Factors are given back as soon as their product is there: at the end they are half of the memory.
        DecimalNumber Square(DecimalNumber number)
        {
            using (number)
            {
                return Multiplication.Multiply(number, number, workspace, options);
            }
        }

        DecimalNumber Product(DecimalNumber a, DecimalNumber b)
        {
            using (a)
            using (b)
            {
                return Multiplication.Multiply(a, b, workspace, options);
            }
        }
    }
}
