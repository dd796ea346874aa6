using Activity7.Common.Work;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>Counts primes. A count depends on its range alone, so the parts of a range may be counted anywhere and in any order.</summary>
/// <remarks>
/// A thread needs 3 MB for numbers up to 6 · 10¹⁰, up to 60 MB for those up to 10¹⁵ and up to 180 MB from there to 2⁶³; above
/// 6 · 10¹⁰ the process needs 8 MB more.
/// </remarks>
internal static class PrimeCounter
{
    /// <summary>Parts of a count, if they are neither too short nor too long.</summary>
    private const int Chunks = 32;

    /// <summary>What is counted apart, because <see cref="PreSieve"/> crosses off these primes with their multiples.</summary>
    private static readonly List<int> Smallest = TextbookSieve.UpTo(PreSieve.LargestPrime);

    /// <summary>The number of primes in a range.</summary>
    /// <param name="range">From 0 on, and up to 2⁶³ − 1 as its end.</param>
    /// <param name="cancellationToken">Ends the count within milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is beyond these numbers.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static long Count(WorkRange range, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(range.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(range.End);
        cancellationToken.ThrowIfCancellationRequested();
        return range.Length == 0
            ? 0
            : Smallest.Count(prime => prime >= range.Start && prime < range.End) + CountInSieve(range, cancellationToken);
    }

    /// <summary>
    /// The length of the parts into which a count over a range is best cut: far more parts than threads, but none so short that beginning
    /// it takes longer than the sieve itself.
    /// </summary>
    /// <param name="range">The range, as for <see cref="Count"/>.</param>
    /// <returns>A multiple of the numbers in a segment.</returns>
    public static long ChunkLength(WorkRange range)
    {
        const long Segment = (long)SegmentedSieve.SegmentLength * Wheel.Size;

        // A part begins with a look at all primes up to the root. So many numbers take several times as long.
        var root = (long)Math.Sqrt(range.End);
        var longest = Math.Max(16, LargePrimes.Round(root));
        var shortest = Math.Min(1 + 8 * root / Segment, longest);
        return Segment * Math.Clamp(range.Length / Chunks / Segment, shortest, longest);
    }

    private static long CountInSieve(WorkRange range, CancellationToken cancellationToken)
    {
        var firstByte = range.Start / Wheel.Size;
        var end = (range.End - 1) / Wheel.Size + 1;
        using var sieve = new SegmentedSieve(firstByte, end);
        long count = 0;
        while (sieve.Next(cancellationToken))
        {
            var segment = sieve.Segment;
            if (sieve.FirstByte == firstByte)
            {
                // 1 is kept by the wheel, and no prime.
                segment[0] &= Wheel.MaskFrom((int)(Math.Max(range.Start, 2) - firstByte * Wheel.Size));
            }

            if (sieve.FirstByte + segment.Length == end)
            {
                segment[^1] &= (byte)~Wheel.MaskFrom((int)(range.End - (end - 1) * Wheel.Size));
            }

            count += Bits.Count(segment);
        }

        return count;
    }
}
