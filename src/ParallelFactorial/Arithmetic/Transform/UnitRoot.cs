using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>Points on the unit circle, e(t) = exp(2πi·t), right to the last place but one.</summary>
internal static class UnitRoot
{
    /// <summary>2π − <see cref="Math.Tau"/>: what the constant lost when it was rounded.</summary>
    private const double TauRest = 2.4492935982947064e-16;

    /// <summary>e(<paramref name="numerator"/> / 2^<paramref name="bits"/>).</summary>
    /// <param name="numerator">How far around, in parts of the turn; whole turns do not matter.</param>
    /// <param name="bits">3 to 52.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Complex Of(ulong numerator, int bits)
    {
        // In the first eighth of the turn sine and cosine are computed best; the others are its mirror images.
        var turn = 1UL << bits;
        var eighth = turn / 8;
        var octant = (numerator & (turn - 1)) / eighth;
        var rest = numerator % eighth;
        var fraction = (double)(octant % 2 == 0 ? rest : eighth - rest) / turn;

        // The angle is rounded; its rest turns the result by so much further.
        var angle = fraction * Math.Tau;
        var angleRest = Math.FusedMultiplyAdd(fraction, Math.Tau, -angle) + fraction * TauRest;
        var (sine, cosine) = Math.SinCos(angle);
        var (s, c) = (sine + angleRest * cosine, cosine - angleRest * sine);
        return octant switch
        {
            0 => new Complex(c, s),
            1 => new Complex(s, c),
            2 => new Complex(-s, c),
            3 => new Complex(-c, s),
            4 => new Complex(-c, -s),
            5 => new Complex(-s, -c),
            6 => new Complex(s, -c),
            _ => new Complex(c, -s),
        };
    }
}
