using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>Primes one after another, in batches: near 2⁶³ those up to the square root are 146 million, too many to be kept.</summary>
internal static class PrimeStream
{
    /// <summary>Bytes of the wheel that are read at a time.</summary>
    private const int BatchLength = 1 << 12;

    /// <summary>What the bits of eight bytes add to the number that the first byte begins with.</summary>
    private static readonly uint[] Offsets =
        [.. Enumerable.Range(0, 64).Select(bit => (uint)(bit / 8 * Wheel.Size + Wheel.Residues[bit % 8]))];

    /// <summary>All primes that some bytes of the <see cref="Wheel"/> stand for, ascending. A batch is valid until the next.</summary>
    /// <param name="firstByte">The first byte; its numbers are larger than <see cref="PreSieve.LargestPrime"/>.</param>
    /// <param name="end">The byte after the last; up to seven more may be read. Their numbers are below 2³².</param>
    /// <param name="cancellationToken">Ends the stream within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<ReadOnlyMemory<uint>> Read(long firstByte, long end, CancellationToken cancellationToken)
    {
        var primes = new uint[BatchLength * 8];
        var words = (end - firstByte + sizeof(ulong) - 1) / sizeof(ulong);
        using var sieve = new SegmentedSieve(firstByte, firstByte + words * sizeof(ulong));
        while (sieve.Next(cancellationToken))
        {
            for (var start = 0; start < sieve.Segment.Length; start += BatchLength)
            {
                var length = Math.Min(BatchLength, sieve.Segment.Length - start);
                var first = (uint)(sieve.FirstByte + start) * Wheel.Size;
                yield return primes.AsMemory(0, Read(sieve.Segment.Slice(start, length), first, primes));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Read(ReadOnlySpan<byte> sieve, uint first, uint[] primes)
    {
        ref var target = ref MemoryMarshal.GetArrayDataReference(primes);
        ref var offsets = ref MemoryMarshal.GetArrayDataReference(Offsets);
        var count = 0;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(sieve))
        {
            for (var bits = word; bits != 0; bits &= bits - 1)
            {
                Unsafe.Add(ref target, count++) = first + Unsafe.Add(ref offsets, BitOperations.TrailingZeroCount(bits));
            }

            first += sizeof(ulong) * Wheel.Size;
        }

        return count;
    }
}
