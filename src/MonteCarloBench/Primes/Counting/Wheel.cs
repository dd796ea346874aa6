namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// The wheel of 30: of 30 consecutive numbers only the eight that have no factor 2, 3 or 5 are kept, so that byte b stands for the
/// numbers 30 b + 1, 7, 11, 13, 17, 19, 23 and 29, from the lowest bit to the highest.
/// </summary>
/// <remarks>P. Pritchard: Explaining the wheel sieve. Acta Informatica 17 (1982).</remarks>
internal static class Wheel
{
    /// <summary>The numbers that a byte stands for.</summary>
    public const int Size = 30;

    /// <summary>The residues modulo 30 that the bits of a byte stand for.</summary>
    public static ReadOnlySpan<byte> Residues => [1, 7, 11, 13, 17, 19, 23, 29];

    /// <summary>The bit of a number: by good luck the residues lie so evenly that a division finds it.</summary>
    /// <param name="residue">One of <see cref="Residues"/>.</param>
    public static uint BitOf(uint residue) => residue * 8 / Size;

    /// <summary>A mask that clears the bit of a number.</summary>
    /// <param name="number">Without a factor 2, 3 or 5, and positive.</param>
    public static byte MaskWithout(int number) => (byte)~(1 << (int)BitOf((uint)number % Size));

    /// <summary>A mask of the bits for numbers of a byte that are not below <paramref name="residue"/>.</summary>
    /// <param name="residue">From 0 to 30.</param>
    public static byte MaskFrom(int residue)
    {
        var mask = 0;
        for (var bit = 0; bit < Residues.Length; bit++)
        {
            mask |= Residues[bit] >= residue ? 1 << bit : 0;
        }

        return (byte)mask;
    }
}
