using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>
/// Logarithm, exponential, sine and cosine of eight numbers at once, from operations alone that IEEE 754 rounds in one way (+, −, ×, ÷, √,
/// fused multiply-add). The functions of a mathematical library differ in the last bit between systems, and these must not: the same
/// samples are to give the same sums everywhere.
/// </summary>
/// <remarks>
/// Each function brings its argument into a small interval and sums the Taylor series there until its terms are below the last bit. The
/// tests hold them to 4 units in the last place of <see cref="Math"/>.
/// </remarks>
internal static class ElementaryLanes
{
    private const int MantissaBits = 52;

    /// <summary>The bits of √½.</summary>
    private const long RootHalf = 0x3FE6A09E667F3BCD;

    /// <summary>The natural logarithm of 2.</summary>
    public const double Ln2 = 0.693147180559945309417;

    /// <summary>ln 2 in two parts: the first has so few bits that an exponent times it is exact.</summary>
    private const double Ln2High = 6.93147180369123816490e-01;

    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>2 artanh(s) / s as a series in s², the highest power first.</summary>
    private static ReadOnlySpan<double> Artanh => [2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5, 2.0 / 3, 2];

    /// <summary>eˣ as a series in x, the highest power first: the reciprocals of 13!, 12!, …, 0!.</summary>
    private static ReadOnlySpan<double> Exponential =>
    [
        1.0 / 6_227_020_800, 1.0 / 479_001_600, 1.0 / 39_916_800, 1.0 / 3_628_800, 1.0 / 362_880, 1.0 / 40_320, 1.0 / 5_040, 1.0 / 720, 1.0 / 120,
        1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1,
    ];

    /// <summary>sin x / x as a series in x², the highest power first: 15!, 13!, …, 1! with changing signs.</summary>
    private static ReadOnlySpan<double> Sine =>
        [-1.0 / 1_307_674_368_000, 1.0 / 6_227_020_800, -1.0 / 39_916_800, 1.0 / 362_880, -1.0 / 5_040, 1.0 / 120, -1.0 / 6, 1];

    /// <summary>cos x as a series in x², the highest power first: 16!, 14!, …, 0! with changing signs.</summary>
    private static ReadOnlySpan<double> Cosine =>
    [
        1.0 / 20_922_789_888_000, -1.0 / 87_178_291_200, 1.0 / 479_001_600, -1.0 / 3_628_800, 1.0 / 40_320, -1.0 / 720, 1.0 / 24, -1.0 / 2, 1,
    ];

    /// <summary>The natural logarithms of normal positive numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        // x = m · 2ᵏ with m from √½ to √2, and ln m = 2 artanh((m − 1) / (m + 1)).
        var bits = x.AsInt64();
        var exponent = (bits - Vector512.Create(RootHalf)) >> MantissaBits;
        var m = (bits - (exponent << MantissaBits)).AsDouble();
        var k = Vector512.ConvertToDouble(exponent);
        var s = (m - Vector512<double>.One) / (m + Vector512<double>.One);
        var low = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2Low), s * Horner(s * s, Artanh));
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2High), low);
    }

    /// <summary>The powers of e, for exponents from −700 to 700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        // x = k ln 2 + r with |r| ≤ ln 2 / 2, and the bits of a number plus k in the place of the exponent are 2ᵏ times the number.
        var k = Vector512.Round(x * Vector512.Create(1 / Ln2));
        var r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2Low), Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2High), x));
        return (Horner(r, Exponential).AsInt64() + (Vector512.ConvertToInt64(k) << MantissaBits)).AsDouble();
    }

    /// <summary>The sines and cosines of angles in whole turns, from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sine, Vector512<double> Cosine) SinCos(Vector512<double> turns)
    {
        // The nearest quarter turn, and the rest x with |x| ≤ π/4. Odd quarters swap sine and cosine, and bit 1 changes the signs.
        var quarters = Vector512.Round(turns * 4);
        var x = (turns * 4 - quarters) * (Math.PI / 2);
        var (sine, cosine) = (x * Horner(x * x, Sine), Horner(x * x, Cosine));
        var quarter = Vector512.ConvertToInt64(quarters);
        var isOdd = Vector512.Equals(quarter & Vector512<long>.One, Vector512<long>.One).AsDouble();
        var (signOfSine, signOfCosine) = ((quarter << 62) & SignBit, ((quarter + Vector512<long>.One) << 62) & SignBit);
        return (
            (Vector512.ConditionalSelect(isOdd, cosine, sine).AsInt64() ^ signOfSine).AsDouble(),
            (Vector512.ConditionalSelect(isOdd, sine, cosine).AsInt64() ^ signOfCosine).AsDouble());
    }

    private static Vector512<long> SignBit => Vector512.Create(long.MinValue);

    /// <summary>The polynomial with these coefficients, the highest power first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Horner(Vector512<double> x, ReadOnlySpan<double> coefficients)
    {
        var sum = Vector512<double>.Zero;
        foreach (var coefficient in coefficients)
        {
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(coefficient));
        }

        return sum;
    }
}
