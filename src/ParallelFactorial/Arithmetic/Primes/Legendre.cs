namespace Activity7.ParallelFactorial.Arithmetic.Primes;

/// <summary>How often a prime divides a factorial.</summary>
internal static class Legendre
{
    /// <summary>The exponent of the prime <paramref name="p"/> in n!: ⌊n/p⌋ + ⌊n/p²⌋ + ⌊n/p³⌋ + …</summary>
    /// <remarks>A.-M. Legendre: Essai sur la théorie des nombres, 2nd edition, 1808.</remarks>
    public static int Exponent(int n, int p)
    {
        var quotient = n / p;
        var exponent = quotient;
        while (quotient >= p)
        {
            quotient /= p;
            exponent += quotient;
        }

        return exponent;
    }
}
