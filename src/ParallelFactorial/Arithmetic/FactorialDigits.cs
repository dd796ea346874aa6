using System.Numerics;

namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>The decimal digits of n!.</summary>
/// <remarks>
/// <para>n! = ∏ p^e(p) over the primes p ≤ n, with the exponents of <see cref="Legendre"/>. Written in binary, the exponents say
/// which primes take part in which of a few products P₀, P₁, …: those whose exponent has bit i set. Then
/// n! = (…((P_k)² · P_{k−1})² …)² · P₀, so that most of the work are squarings of few long numbers.</para>
/// <para>The power of ten in n!, which is that of 5, is left out and appended as zeros.</para>
/// </remarks>
internal static class FactorialDigits
{
    /// <summary>The largest n: 65,657,060 digits, and a quarter of an hour with this multiplication.</summary>
    public const int MaximumN = 10_000_000;

    /// <summary>All digits of n! in ASCII, the highest first.</summary>
    /// <param name="n">From 0 to <see cref="MaximumN"/>.</param>
    /// <param name="cancellationToken">Ends the computation within a fraction of a second.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] Of(int n, CancellationToken cancellationToken)
    {
        var zeros = Legendre.Exponent(n, 5);
        var factorsByBit = FactorsByBit(n, zeros);
        var value = DecimalNumber.One;
        for (var bit = factorsByBit.Length - 1; bit >= 0; bit--)
        {
            var square = DecimalNumber.Multiply(value, value, cancellationToken);
            var factor = ProductTree.Multiply(factorsByBit[bit].ToArray(), cancellationToken);
            value = DecimalNumber.Multiply(square, factor, cancellationToken);
        }

        return value.ToText(zeros);
    }

    /// <summary>For each bit of the exponents the primes that have it set, several multiplied together where they fit in a limb.</summary>
    private static List<uint>[] FactorsByBit(int n, int powerOfTen)
    {
        var bits = BitOperations.Log2((uint)Math.Max(1, n)) + 1;
        var factors = Enumerable.Range(0, bits).Select(_ => new List<uint> { 1 }).ToArray();
        foreach (var prime in PrimeSieve.UpTo(n))
        {
            var exponent = Legendre.Exponent(n, prime) - (prime is 2 or 5 ? powerOfTen : 0);
            for (var bit = 0; exponent >> bit != 0; bit++)
            {
                if ((exponent >> bit & 1) != 0)
                {
                    Append(factors[bit], (uint)prime);
                }
            }
        }

        return factors;
    }

    private static void Append(List<uint> factors, uint prime)
    {
        var product = (ulong)factors[^1] * prime;
        if (product < DecimalNumber.Base)
        {
            factors[^1] = (uint)product;
        }
        else
        {
            factors.Add(prime);
        }
    }
}
