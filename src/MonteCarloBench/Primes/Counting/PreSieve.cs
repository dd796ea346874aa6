using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// Begins a sieve with the multiples of the smallest primes crossed off. Those of a prime p look the same every p bytes, so a
/// <see cref="Pattern"/> of that length is laid over the sieve again and again, 64 bytes in a step; one by one that is 512 / p steps.
/// </summary>
internal sealed class PreSieve
{
    /// <summary>All primes from 7 up to this one are seen to. With larger ones it takes as long as crossing off does.</summary>
    public const int LargestPrime = 163;

    /// <summary>The bytes that are made at a time: four vectors, which stay in registers while all patterns pass.</summary>
    public const int BlockLength = 4 * 64;

    /// <summary>Where the product of small primes is short, they share a pattern of that length.</summary>
    private static readonly int[][] Shared = [[7, 11, 13], [17, 61], [19, 59], [23, 53], [29, 47], [31, 43], [37, 41]];

    private static readonly Pattern[] Patterns =
    [
        .. Shared.Select(primes => new Pattern(primes)),
        .. TextbookSieve.UpTo(LargestPrime).Where(prime => prime > 61).Select(prime => new Pattern([prime])),
    ];

    /// <summary>Each pattern, and its beginning once more for a block that starts near its end.</summary>
    private static readonly byte[] Bytes = [.. Patterns.SelectMany(pattern => pattern.Bytes(pattern.Length + BlockLength))];

    private readonly Place[] _places = new Place[Patterns.Length];

    /// <summary>Sets the place of the next call of <see cref="Fill"/>.</summary>
    /// <param name="firstByte">The byte of the wheel that it begins with.</param>
    public PreSieve(long firstByte)
    {
        var start = 0;
        for (var i = 0; i < Patterns.Length; i++)
        {
            var length = Patterns[i].Length;
            _places[i] = new Place(start, (int)(firstByte % length), length);
            start += length + BlockLength;
        }
    }

    /// <summary>Fills part of a sieve, from where the last call ended.</summary>
    /// <param name="sieve">A multiple of <see cref="BlockLength"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Fill(Span<byte> sieve)
    {
        ref var patterns = ref MemoryMarshal.GetArrayDataReference(Bytes);
        ref var target = ref MemoryMarshal.GetReference(sieve);
        for (nuint block = 0; block < (nuint)sieve.Length; block += BlockLength)
        {
            var a = Vector512<byte>.AllBitsSet;
            var b = a;
            var c = a;
            var d = a;
            foreach (ref var place in _places.AsSpan())
            {
                ref var pattern = ref Unsafe.Add(ref patterns, place.At);
                a &= Vector512.LoadUnsafe(ref pattern);
                b &= Vector512.LoadUnsafe(ref pattern, 64);
                c &= Vector512.LoadUnsafe(ref pattern, 128);
                d &= Vector512.LoadUnsafe(ref pattern, 192);
                place.Advance();
            }

            a.StoreUnsafe(ref target, block);
            b.StoreUnsafe(ref target, block + 64);
            c.StoreUnsafe(ref target, block + 128);
            d.StoreUnsafe(ref target, block + 192);
        }
    }

    /// <summary>A place in a pattern that lies among others.</summary>
    /// <param name="start">Where the pattern begins.</param>
    /// <param name="offset">The place, from there; below <paramref name="length"/>.</param>
    /// <param name="length">The length of the pattern.</param>
    private struct Place(int start, int offset, int length)
    {
        private readonly int _step = BlockLength % length;

        /// <summary>The place among all patterns.</summary>
        public readonly int At => start + offset;

        /// <summary>Moves by a block, around the end: without a branch, whose outcome the processor could not foresee.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Advance()
        {
            var beyondEnd = offset + _step - length;
            offset = beyondEnd + (length & (beyondEnd >> 31));
        }
    }
}
