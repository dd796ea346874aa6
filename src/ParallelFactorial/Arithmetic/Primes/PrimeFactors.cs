using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Primes;

/// <summary>
/// The primes of n!, sorted by the bits of their exponents: P₀, P₁, P₂, … are the products of the primes whose exponent has bit 0, 1, 2, …
/// set, so that n! = P₀ · P₁² · P₂⁴ · P₃⁸ · …
/// </summary>
internal static class PrimeFactors
{
    /// <summary>The factors of each product P (<see cref="FactorLists"/>). The power of ten in n! is left out.</summary>
    /// <param name="n">At least 0.</param>
    /// <param name="share">Which share of the primes to take, from 0.</param>
    /// <param name="shares">In how many shares the primes are dealt, so that the products of all shares together are n!.</param>
    /// <param name="options">How many threads, and the token.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int[][] ByBit(int n, int share, int shares, ParallelOptions options)
    {
        var sieve = new PrimeSieve(n);
        var bits = BitOperations.Log2((uint)Math.Max(1, n)) + 1;
        var parts = Math.Min(sieve.Segments, options.MaxDegreeOfParallelism);
        var found = new FactorLists[parts];
        Loop.For(parts, options, part =>
        {
            var factors = found[part] = new FactorLists(bits);
            var end = (int)((part + 1L) * sieve.Segments / parts);
            for (var segment = (int)((long)part * sieve.Segments / parts); segment < end; segment++)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                AddSegment(n, sieve.Segment(segment), share, shares, factors);
            }
        });
        return [.. Enumerable.Range(0, bits).Select(bit => FactorLists.Join(found, bit))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSegment(int n, List<int> primes, int share, int shares, FactorLists factors)
    {
        var powerOfTen = Legendre.Exponent(n, 5);
        for (var i = share; i < primes.Count; i += shares)
        {
            var prime = primes[i];
            factors.Add(prime, Legendre.Exponent(n, prime) - (prime is 2 or 5 ? powerOfTen : 0));
        }
    }
}
