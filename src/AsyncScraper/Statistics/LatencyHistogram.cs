using System.Numerics;

namespace Activity7.AsyncScraper.Statistics;

/// <summary>
/// How long things took, in 30 kB however many there were. Buckets are linear within each power of two and so grow with the value, as
/// those of HdrHistogram do: what a percentile says is at most 1 % off. Not safe for several threads at once.
/// </summary>
internal sealed class LatencyHistogram
{
    /// <summary>64 buckets to a power of two: half the width of one is at most 1/128 of the values in it.</summary>
    private const int BucketBits = 6;

    private const int BucketsPerPower = 1 << BucketBits;

    /// <summary>Enough for the 63 bits of the longest time span, so that none is out of range.</summary>
    private readonly long[] _counts = new long[(63 - BucketBits + 1) * BucketsPerPower];

    private long _maximumTicks;

    /// <summary>How many have been added.</summary>
    public long Count { get; private set; }

    /// <summary>The longest, exact; zero when none has been added.</summary>
    public TimeSpan Maximum => TimeSpan.FromTicks(_maximumTicks);

    /// <summary>Counts one more.</summary>
    /// <param name="latency">Zero or longer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latency"/> is negative.</exception>
    public void Add(TimeSpan latency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        _counts[BucketOf(latency.Ticks)]++;
        _maximumTicks = Math.Max(_maximumTicks, latency.Ticks);
        Count++;
    }

    /// <summary>The latency that <paramref name="p"/> percent of all did not exceed (nearest rank), to 1 %.</summary>
    /// <param name="p">Above 0, at most 100.</param>
    /// <returns>Zero when none has been added, and never more than <see cref="Maximum"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is out of range.</exception>
    public TimeSpan Percentile(double p)
    {
        if (!(p > 0 && p <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "a percentile is above 0 and at most 100");
        }

        var rank = (long)Math.Ceiling(p * Count / 100);
        var bucket = 0;
        for (var seen = _counts[0]; seen < rank; seen += _counts[bucket])
        {
            bucket++;
        }

        return TimeSpan.FromTicks(Math.Min(MiddleOf(bucket), _maximumTicks));
    }

    /// <summary>Up to 2^7 ticks a bucket for each value, beyond that for the values that share their first seven bits.</summary>
    private static int BucketOf(long ticks)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)ticks) - BucketBits);
        return (shift * BucketsPerPower) + (int)(ticks >> shift);
    }

    private static long MiddleOf(int bucket)
    {
        var shift = Math.Max(0, (bucket / BucketsPerPower) - 1);
        return ((long)(bucket - (shift * BucketsPerPower)) << shift) + ((1L << shift) / 2);
    }
}
