using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Primes;

/// <summary>
/// The sieve of Eratosthenes over the odd numbers, in segments that a near cache holds and that have nothing to do with each other.
/// </summary>
internal sealed class PrimeSieve
{
    /// <summary>Odd numbers in a segment, a byte each.</summary>
    private const int SegmentLength = 1 << 15;

    private readonly int _limit;
    private readonly int[] _basePrimes;

    /// <summary>A sieve for the primes up to and including <paramref name="limit"/>.</summary>
    /// <param name="limit">At least 0.</param>
    public PrimeSieve(int limit)
    {
        _limit = limit;
        _basePrimes = limit < 9 ? [] : [.. new PrimeSieve((int)Math.Sqrt(limit)).All().Skip(1)];
    }

    /// <summary>The number of segments.</summary>
    public int Segments => _limit / (2 * SegmentLength) + 1;

    /// <summary>All primes, ascending.</summary>
    public IEnumerable<int> All() => Enumerable.Range(0, Segments).SelectMany(Segment);

    /// <summary>The primes of a segment, ascending.</summary>
    /// <param name="index">From 0 to below <see cref="Segments"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public List<int> Segment(int index)
    {
        // Entry i stands for the odd number start + 2 i + 1.
        var start = index * 2 * SegmentLength;
        var length = (int)Math.Min(SegmentLength, ((long)_limit - start + 1) / 2);
        Span<bool> composite = new bool[Math.Max(0, length)];
        foreach (var prime in _basePrimes)
        {
            // From the square on: smaller multiples have a smaller factor.
            var first = Math.Max((long)prime * prime, ((start + prime) / prime | 1L) * prime);
            for (var i = (int)Math.Min(length, (first - start) / 2); i < length; i += prime)
            {
                composite[i] = true;
            }
        }

        var primes = new List<int>();
        if (index == 0)
        {
            if (_limit >= 2)
            {
                primes.Add(2);
            }

            if (length > 0)
            {
                composite[0] = true; // 1 is not prime
            }
        }

        for (var i = 0; i < composite.Length; i++)
        {
            if (!composite[i])
            {
                primes.Add(start + 2 * i + 1);
            }
        }

        return primes;
    }
}
