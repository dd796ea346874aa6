using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Random;

/// <summary>
/// <see cref="Philox4x32"/> for eight blocks at once, one in each lane of a vector. A lane has 64 bits, since that is what the product of two
/// words needs; the word is its lower half.
/// </summary>
internal readonly struct PhiloxLanes
{
    private readonly (Vector512<ulong> A, Vector512<ulong> B)[] _roundKeys;

    /// <summary>Prepares the keys of all rounds.</summary>
    /// <param name="seed">Chooses the sequence.</param>
    public PhiloxLanes(ulong seed)
    {
        _roundKeys = new (Vector512<ulong>, Vector512<ulong>)[Philox4x32.Rounds];
        for (var round = 0U; round < Philox4x32.Rounds; round++)
        {
            var (a, b) = Philox4x32.RoundKey(((uint)seed, (uint)(seed >> 32)), round);
            _roundKeys[round] = (Vector512.Create((ulong)a), Vector512.Create((ulong)b));
        }
    }

    /// <summary>The blocks of eight indices.</summary>
    /// <param name="index">The indices.</param>
    /// <param name="stream">One of 2³² sequences under the same seed that have nothing in common.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BlockLanes Block(Vector512<ulong> index, uint stream = 0)
    {
        // The rounds read the lower halves alone, so that what a product leaves in an upper half needs no clearing.
        var (a, b, c, d) = (index, index >> 32, Vector512.Create((ulong)stream), Vector512<ulong>.Zero);
        foreach (var (keyA, keyB) in _roundKeys)
        {
            var product0 = WordLanes.Multiply(a, Vector512.Create(Philox4x32.Multiplier0));
            var product1 = WordLanes.Multiply(c, Vector512.Create(Philox4x32.Multiplier1));
            (a, b) = ((product1 >> 32) ^ b ^ keyA, product1);
            (c, d) = ((product0 >> 32) ^ d ^ keyB, product0);
        }

        return new BlockLanes(a, b, c, d);
    }
}
