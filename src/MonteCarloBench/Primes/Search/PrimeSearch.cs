using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search.Montgomery;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>
/// Finds big random primes: from a random odd number upwards, the first one that passes a sieve by small primes, Fermat's test and the
/// rounds of <see cref="MillerRabin"/>.
/// </summary>
/// <remarks>
/// The work is that of making an RSA key, but the primes are no secrets: whoever knows the seed, of 64 bits, knows them.
/// </remarks>
internal static class PrimeSearch
{
    /// <summary>The fewest bits of a prime.</summary>
    public const int MinBits = 64;

    /// <summary>The most bits of a prime.</summary>
    public const int MaxBits = 4096;

    /// <summary>The probable prime of a search: a function of seed, bits and index alone, whoever computes it.</summary>
    /// <param name="seed">Chooses the sequence of searches.</param>
    /// <param name="bits">The bits of the prime, from 64 to 4096; the two highest are ones, so that a product of two has 2 · bits.</param>
    /// <param name="index">The number of the search, from 0.</param>
    /// <param name="cancellationToken">Ends the search within milliseconds.</param>
    /// <returns>
    /// A prime, but for an error of at most 4^−rounds: the chance of any composite number that comes to <see cref="MillerRabin"/> to
    /// pass it, see <see cref="MillerRabin.RoundsFor"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Bits or index are out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BigInteger Find(ulong seed, int bits, long index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, MinBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MaxBits);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var starts = new PhiloxStream(seed, bits, index, StreamPurpose.Start);
        var bases = new PhiloxStream(seed, bits, index, StreamPurpose.Bases);
        var (fermat, millerRabin) = (new FermatTest(bits), new MillerRabin(bits));
        while (true)
        {
            foreach (var candidates in CandidateSieve.From(DrawStart(starts, bits)).Chunk(LaneNumber.Lanes))
            {
                var passing = fermat.FindPassing(candidates, cancellationToken);
                for (var i = 0; i < candidates.Length; i++)
                {
                    if ((passing >> i & 1) != 0
                        && millerRabin.Passes(candidates[i], MillerRabin.RoundsFor(bits), bases, cancellationToken))
                    {
                        return candidates[i];
                    }
                }
            }
        }
    }

    /// <summary>The next start: odd, with the two highest of its bits set. Hardly ever does the way up from it leave these bits.</summary>
    public static BigInteger DrawStart(PhiloxStream starts, int bits) => starts.Next(bits) | (new BigInteger(3) << (bits - 2)) | 1;
}
