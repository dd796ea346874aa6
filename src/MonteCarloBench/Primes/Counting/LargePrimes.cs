namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// The primes beyond <see cref="SievingPrimes"/>, in two groups. A round of the <see cref="BucketSieve"/> begins with a division for each
/// prime, so the farther the prime, the more numbers a round has to have; and the rarer its multiples are, so that memory allows it.
/// </summary>
internal static class LargePrimes
{
    /// <summary>The bytes of the wheel where the two groups begin.</summary>
    private const long NearByte = SievingPrimes.Limit / Wheel.Size, FarByte = 1 << 20;

    /// <summary>Segments in a round of the near primes, which have up to 11 million multiples there.</summary>
    private const int NearRound = 8;

    /// <summary>Room for so many multiples of the far primes in a round, of four bytes each: 128 MiB.</summary>
    private const int FarMultiples = 1 << 25;

    /// <summary>Longer rounds gain nothing.</summary>
    private const int LongestFarRound = 64;

    /// <summary>1.9 million primes, 8 MB: few enough to be kept.</summary>
    private static readonly Lazy<uint[]> Near = new(() =>
        [.. PrimeStream.Read(NearByte, FarByte, CancellationToken.None).SelectMany(batch => batch.ToArray())]);

    /// <summary>Sieves that cross off the multiples of the primes up to <paramref name="limit"/>, and possibly of a few more.</summary>
    /// <param name="limit">At most 2³² − 2000.</param>
    /// <param name="firstByte">The byte of the wheel that they begin with.</param>
    /// <param name="end">The byte after the last.</param>
    public static BucketSieve[] Sieves(long limit, long firstByte, long end)
    {
        var limitByte = limit / Wheel.Size + 1;
        if (limitByte <= NearByte)
        {
            return [];
        }

        var near = NearUpTo(limit);
        var nearSieve = new BucketSieve(_ => [near], firstByte, end, NearRound, Capacity(NearByte, Math.Min(limitByte, FarByte)));
        return limitByte <= FarByte
            ? [nearSieve]
            : [nearSieve, new BucketSieve(
                token => PrimeStream.Read(FarByte, limitByte, token), firstByte, end, Round(limit), Capacity(FarByte, limitByte))];
    }

    /// <summary>The segments that the longest rounds have with primes up to <paramref name="limit"/>; 0 if there are no rounds.</summary>
    public static int Round(long limit)
    {
        var limitByte = limit / Wheel.Size + 1;
        return limitByte <= NearByte ? 0
            : limitByte <= FarByte ? NearRound
            : Math.Min(FarMultiples / Capacity(FarByte, limitByte), LongestFarRound);
    }

    private static ReadOnlyMemory<uint> NearUpTo(long limit)
    {
        var index = Near.Value.AsSpan().BinarySearch((uint)limit);
        return Near.Value.AsMemory(0, index < 0 ? ~index : index + 1);
    }

    /// <summary>
    /// Room for the multiples that the primes between two bytes of the wheel have among the numbers of a segment: one in p of these is a
    /// multiple of p, and by Mertens' second theorem the sum of 1 / p from a to b is about ln ln b − ln ln a. Off by less than 1 %.
    /// </summary>
    private static int Capacity(long from, long to) => Buckets.Spare + (int)(
        1.01 * 8 * SegmentedSieve.SegmentLength * Math.Log(Math.Log((double)to * Wheel.Size) / Math.Log((double)from * Wheel.Size)));
}
