using System.Runtime.CompilerServices;

namespace Activity7.MonteCarloBench.Random;

/// <summary>
/// Philox4x32-10, a counter-based generator: a keyed mixing of a counter, so that the numbers of block i depend on the key and i
/// alone, and any worker can make any of them.
/// </summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3. SC 2011. The constants are
/// theirs; the tests hold the known answers of their Random123 distribution.
/// </remarks>
internal static class Philox4x32
{
    /// <summary>How often the words are mixed.</summary>
    public const int Rounds = 10;

    /// <summary>What the first word is multiplied by.</summary>
    public const ulong Multiplier0 = 0xD2511F53;

    /// <summary>What the third word is multiplied by.</summary>
    public const ulong Multiplier1 = 0xCD9E8D57;

    /// <summary>What a round adds to the first word of the key: the golden ratio's fraction, in units of 2⁻³².</summary>
    public const uint Weyl0 = 0x9E3779B9;

    /// <summary>What a round adds to the second word of the key: √3 − 1, in units of 2⁻³².</summary>
    public const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four random 32-bit numbers of a counter.</summary>
    /// <param name="counter">The counter: four words, the lowest first.</param>
    /// <param name="key">The key, normally the seed: two words, the lowest first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint A, uint B, uint C, uint D) Block((uint A, uint B, uint C, uint D) counter, (uint A, uint B) key)
    {
        // Locals, because the compiler keeps them in registers, and the parts of a tuple in memory.
        var (a, b, c, d) = counter;
        var (keyA, keyB) = key;
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = Multiplier0 * a;
            var product1 = Multiplier1 * c;
            (a, b) = ((uint)(product1 >> 32) ^ b ^ keyA, (uint)product1);
            (c, d) = ((uint)(product0 >> 32) ^ d ^ keyB, (uint)product0);
            keyA += Weyl0;
            keyB += Weyl1;
        }

        return (a, b, c, d);
    }

    /// <summary>The four random 32-bit numbers of block <paramref name="index"/> under <paramref name="seed"/>.</summary>
    /// <param name="index">The number of the block.</param>
    /// <param name="seed">Chooses the sequence.</param>
    /// <param name="stream">One of 2³² sequences under the same seed that have nothing in common.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint A, uint B, uint C, uint D) Block(ulong index, ulong seed, uint stream = 0) =>
        Block(((uint)index, (uint)(index >> 32), stream, 0), ((uint)seed, (uint)(seed >> 32)));
}
