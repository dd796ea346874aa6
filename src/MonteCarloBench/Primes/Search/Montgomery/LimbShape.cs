namespace Activity7.MonteCarloBench.Primes.Search.Montgomery;

/// <summary>
/// How the numbers modulo an odd number of at most <see cref="Bits"/> bits are cut into limbs: digits in radix 2^<see cref="Width"/>,
/// kept as floating-point numbers, positive or negative, of at most about half the radix.
/// </summary>
/// <remarks>
/// A column of a product and of its reduction adds up to Count + ModulusCount products of limbs, and two conditions keep it exact, both
/// fulfilled by (Count + ModulusCount + 1) · 2^Width ≤ 2⁵³, where the 1 covers limbs a little above half the radix:
/// <list type="bullet">
/// <item>The high part of the sum (see <see cref="ExactArithmetic"/>) stays within 2^(Width + 51) of the anchor, between two powers of
/// two, where floating-point numbers are exactly the multiples of the radix. A product is 2^(2 · Width − 2) at most.</item>
/// <item>The low part, of which a product adds half the radix at most, and the high part of the column below in units of the radix are
/// together below 2⁵³: not more than 2⁵² + 2⁵¹, and what was carried.</item>
/// </list>
/// </remarks>
internal sealed class LimbShape
{
    /// <summary>The multiple m of a modulus has m ≡ −1 modulo the radix to this power, see <see cref="LaneModuli"/>.</summary>
    public const int Guard = 2;

    /// <summary>The lowest number of bits of a modulus.</summary>
    public const int MinBits = 2;

    /// <summary>The highest number of bits of a modulus: a number of 8192 bits is far beyond what anyone searches.</summary>
    public const int MaxBits = 8192;

    /// <summary>The radix is 2^50 at most: with a wider one hardly two products could be added.</summary>
    private const int MaxWidth = 50;

    /// <summary>Room above the multiple of the modulus, so that factors may be eight times as large and products shrink again.</summary>
    private const int SlackBits = 8;

    /// <summary>The widest limbs that are exact for moduli of at most <paramref name="bits"/> bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bits"/> is not from 2 to 8192.</exception>
    public LimbShape(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, MinBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MaxBits);
        Bits = bits;
        Width = MaxWidth + 1;
        do
        {
            Width--;
            Count = CeilingOf(bits + (Guard * Width) + SlackBits, Width);
            ModulusCount = CeilingOf(bits + 1, Width);
        }
        while (Count + ModulusCount + 1 > 1L << (53 - Width));
        Radix = Math.ScaleB(1, Width);
        Anchor = Math.ScaleB(1.5, Width + 52);
    }

    /// <summary>The highest number of bits of a modulus.</summary>
    public int Bits { get; }

    /// <summary>The bits of a limb.</summary>
    public int Width { get; }

    /// <summary>The limbs of a number. R = 2^(Width · Count) is the R of Montgomery's reduction.</summary>
    public int Count { get; }

    /// <summary>The limbs of the modulus itself, one bit more than it has because of the signs.</summary>
    public int ModulusCount { get; }

    /// <summary>2^Width.</summary>
    public double Radix { get; }

    /// <summary>
    /// 1.5 · 2^(Width + 52): a floating-point number near it is a multiple of the radix, so adding it rounds to such a multiple.
    /// </summary>
    public double Anchor { get; }

    private static int CeilingOf(int dividend, int divisor) => (dividend + divisor - 1) / divisor;
}
