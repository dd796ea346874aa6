using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Random;

/// <summary>
/// <see cref="Philox4x32"/> for eight blocks at once, one in each lane of a vector. A lane has 64 bits, since that is what the product of two
/// words needs; the word is its lower half.
/// </summary>
internal static class PhiloxLanes
{
    /// <summary>The blocks of eight indices.</summary>
    /// <param name="index">The indices.</param>
    /// <param name="seed">Chooses the sequence.</param>
    /// <param name="stream">One of 2³² sequences under the same seed that have nothing in common.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes Block(Vector512<ulong> index, ulong seed, uint stream = 0)
    {
        // Whatever an operation leaves in the upper half of a lane never comes down into the lower one, so that nothing needs clearing.
        var (a, b, c, d) = (index, index >> 32, Vector512.Create((ulong)stream), Vector512<ulong>.Zero);
        var (keyA, keyB) = (Vector512.Create(seed), Vector512.Create(seed >> 32));
        for (var round = 0; round < Philox4x32.Rounds; round++)
        {
            var product0 = WordLanes.Multiply(a, Vector512.Create(Philox4x32.Multiplier0));
            var product1 = WordLanes.Multiply(c, Vector512.Create(Philox4x32.Multiplier1));
            (a, b) = ((product1 >> 32) ^ b ^ keyA, product1);
            (c, d) = ((product0 >> 32) ^ d ^ keyB, product0);
            keyA += Vector512.Create((ulong)Philox4x32.Weyl0);
            keyB += Vector512.Create((ulong)Philox4x32.Weyl1);
        }

        return new BlockLanes(a, b, c, d);
    }
}
