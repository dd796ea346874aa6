using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// Multiples sorted by the segment that they lie in. Crossed off as they come, each would be far from the last, and from every cache;
/// here memory is written at the ends of a few buckets, and read one bucket after another.
/// </summary>
/// <remarks>
/// A bucket for each segment is the idea of T. Oliveira e Silva, "Fast implementation of the segmented sieve of Eratosthenes" (2002);
/// his hold the primes, and pass each on to the bucket of its next multiple.
/// </remarks>
internal sealed class Buckets : IDisposable
{
    /// <summary>Room that is always left for the next primes.</summary>
    public const int Spare = 1 << 14;

    private readonly int[] _ends;
    private int _capacity;
    private uint[] _multiples;

    /// <summary>Empty buckets.</summary>
    /// <param name="segments">How many, at least 1.</param>
    /// <param name="capacity">How many multiples each is expected to hold; beyond that they grow.</param>
    public Buckets(int segments, int capacity)
    {
        _ends = new int[segments];
        _capacity = capacity;
        _multiples = ArrayPool<uint>.Shared.Rent(segments * capacity);
    }

    /// <summary>Empties all.</summary>
    public void Clear()
    {
        for (var segment = 0; segment < _ends.Length; segment++)
        {
            _ends[segment] = segment * _capacity;
        }
    }

    /// <summary>Adds multiples of some primes: from the first on, all that the <see cref="Wheel"/> keeps.</summary>
    /// <param name="firsts">The first multiple of each prime, within the segments.</param>
    /// <param name="length">The bytes of all segments.</param>
    /// <param name="smallest">The smallest of the primes, or less.</param>
    public void Add(ReadOnlySpan<FirstMultiple> firsts, long length, uint smallest)
    {
        // In a segment lie parts of at most so many turns of the wheel, with eight multiples each.
        var turns = SegmentedSieve.SegmentLength / (int)smallest + 2;
        Reserve(firsts.Length * turns * WheelStep.Residues);
        Add(firsts, (ulong)length, ref MemoryMarshal.GetArrayDataReference(_multiples), ref MemoryMarshal.GetArrayDataReference(_ends));
    }

    /// <summary>Crosses off the multiples in a segment.</summary>
    /// <param name="index">The number of the segment, from 0.</param>
    /// <param name="segment">The segment.</param>
    public void CrossOff(int index, Span<byte> segment) =>
        CrossOff(_multiples.AsSpan((index * _capacity).._ends[index]), ref MemoryMarshal.GetReference(segment));

    /// <summary>Gives the memory to the next count: the collector would free so large an array late, and there would be several.</summary>
    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_multiples);
        _multiples = [];
    }

    /// <summary>The loop that all time is spent in: nothing is called in it, so that all it needs stays in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Add(ReadOnlySpan<FirstMultiple> firsts, ulong length, ref uint multiples, ref int ends)
    {
        ref var allSteps = ref MemoryMarshal.GetArrayDataReference(WheelStep.All);
        foreach (ref readonly var first in firsts)
        {
            var quotient = first.Prime / Wheel.Size;
            ref var steps = ref Unsafe.Add(ref allSteps, Wheel.BitOf(first.Prime - quotient * Wheel.Size) * WheelStep.Residues);
            var factorBit = Wheel.BitOf(first.Factor);
            var at = first.At;
            do
            {
                ref var step = ref Unsafe.Add(ref steps, factorBit);
                ref var end = ref Unsafe.Add(ref ends, (nint)(at / SegmentedSieve.SegmentLength));
                Unsafe.Add(ref multiples, end) = (uint)(at % SegmentedSieve.SegmentLength) * 8 + step.Bit;
                end++;
                at += quotient * step.Gap + step.Carry;
                factorBit = (factorBit + 1) % WheelStep.Residues;
            }
            while (at < length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void CrossOff(ReadOnlySpan<uint> multiples, ref byte segment)
    {
        foreach (var multiple in multiples)
        {
            Unsafe.Add(ref segment, multiple / 8) &= (byte)~(1 << (int)(multiple % 8));
        }
    }

    private void Reserve(int count)
    {
        for (var segment = 0; segment < _ends.Length; segment++)
        {
            if (_ends[segment] + count > (segment + 1) * _capacity)
            {
                Grow(Math.Max(count, _capacity / 8));
            }
        }
    }

    private void Grow(int more)
    {
        var capacity = _capacity + more;
        var multiples = ArrayPool<uint>.Shared.Rent(_ends.Length * capacity);
        for (var segment = 0; segment < _ends.Length; segment++)
        {
            var bucket = _multiples.AsSpan((segment * _capacity).._ends[segment]);
            bucket.CopyTo(multiples.AsSpan(segment * capacity));
            _ends[segment] = segment * capacity + bucket.Length;
        }

        ArrayPool<uint>.Shared.Return(_multiples);
        (_multiples, _capacity) = (multiples, capacity);
    }
}
