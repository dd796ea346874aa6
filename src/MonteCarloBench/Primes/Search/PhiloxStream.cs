using System.Numerics;
using System.Runtime.InteropServices;
using Activity7.MonteCarloBench.Random;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>What the random numbers of a search are for: each purpose has a stream of its own.</summary>
internal enum StreamPurpose
{
    /// <summary>The numbers where the search starts.</summary>
    Start = 1,

    /// <summary>The bases of the test of <see cref="MillerRabin"/>.</summary>
    Bases = 2,
}

/// <summary>
/// The random numbers of one search and purpose. Seed, index, bits and purpose stand in the key and the counter of
/// <see cref="Philox4x32"/> at places of their own, beside the number of the block, so that no two streams have a block in common.
/// </summary>
/// <param name="seed">The key: chooses the sequence of searches.</param>
/// <param name="bits">The bits of the numbers searched, below 2¹⁶.</param>
/// <param name="index">The number of the search, from 0.</param>
/// <param name="purpose">What the numbers are for.</param>
internal sealed class PhiloxStream(ulong seed, int bits, long index, StreamPurpose purpose)
{
    private uint _block;

    /// <summary>The next number, uniform among those of at most <paramref name="bits"/> bits.</summary>
    public BigInteger Next(int bits)
    {
        var words = new uint[(bits + 127) / 128 * 4];
        for (var i = 0; i < words.Length; i += 4)
        {
            (words[i], words[i + 1], words[i + 2], words[i + 3]) = NextBlock();
        }

        return new BigInteger(MemoryMarshal.AsBytes(words.AsSpan()), isUnsigned: true) & ((BigInteger.One << bits) - 1);
    }

    /// <summary>The next number, uniform from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <remarks>Draws again what is too high, each time with a chance below ½: a remainder would not be uniform.</remarks>
    public BigInteger Next(BigInteger low, BigInteger high)
    {
        var span = high - low;
        var bits = (int)span.GetBitLength();
        BigInteger number;
        do
        {
            number = Next(bits);
        }
        while (number > span);

        return low + number;
    }

    private (uint A, uint B, uint C, uint D) NextBlock() => Philox4x32.Block(
        (_block++, ((uint)purpose << 16) | (uint)bits, (uint)index, (uint)(index >> 32)),
        ((uint)seed, (uint)(seed >> 32)));
}
