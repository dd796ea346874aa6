using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>The odd numbers from a start upwards that no small prime divides: the candidates that are worth a test.</summary>
internal static class CandidateSieve
{
    /// <summary>The candidates from <paramref name="start"/>, odd and of 64 bits or more, in order, as far as they have as many bits.</summary>
    /// <remarks>
    /// Primes lie about 0.7 · bits apart, so a window of 2 · bits odd numbers nearly always has one: six of those distances, e⁻⁶.
    /// </remarks>
    public static IEnumerable<BigInteger> From(BigInteger start)
    {
        var bits = (int)start.GetBitLength();
        var limit = BigInteger.One << bits;
        var composite = new bool[2 * bits];
        for (var first = start; ; first += 2 * composite.Length)
        {
            Strike(first, composite, PrimeBound(bits));
            for (var i = 0; i < composite.Length; i++)
            {
                var candidate = first + (2 * i);
                if (candidate >= limit)
                {
                    yield break;
                }

                if (!composite[i])
                {
                    yield return candidate;
                }
            }
        }
    }

    /// <summary>
    /// Sieving on costs more than the tests that it saves: a test costs about bits³, and a prime p strikes out one candidate in p.
    /// </summary>
    private static int PrimeBound(int bits) => Math.Min(SmallPrimes.Limit, bits * bits / 4);

    /// <summary>Marks which of the numbers <paramref name="first"/> + 2 · i a prime below <paramref name="bound"/> divides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Strike(BigInteger first, bool[] composite, int bound)
    {
        Array.Clear(composite);
        var primes = SmallPrimes.Below(bound);
        var residues = new double[primes.Length];
        Residues.Compute(first, primes, residues);
        for (var i = 0; i < primes.Length; i++)
        {
            // The i where first + 2 · i is a multiple: half of what is missing, made even by another prime if need be.
            var prime = (int)primes[i];
            var missing = -(int)residues[i];
            missing += (missing >> 31) & prime;
            for (var multiple = (missing + ((missing & 1) * prime)) / 2; multiple < composite.Length; multiple += prime)
            {
                composite[multiple] = true;
            }
        }
    }
}
