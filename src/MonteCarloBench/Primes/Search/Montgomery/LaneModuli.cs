using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Search.Montgomery;

/// <summary>
/// Arithmetic modulo eight odd numbers n, one for each lane, on numbers in Montgomery's form: x · R stands for x.
/// </summary>
/// <remarks>
/// P. L. Montgomery: Modular multiplication without trial division. Mathematics of Computation 44 (1985), 519–521. The reduction
/// works modulo a multiple m = k · n of n, chosen such that m ≡ −1 modulo the radix to the power of <see cref="LimbShape.Guard"/>:
/// then the digits of the quotient are the lowest digits of what is to be reduced themselves, and a digit depends on the next but one
/// before it only, so that the processor can work on several at once.
/// <para>
/// Numbers are not reduced further than Montgomery's step does: while factors are below 8 · m in size their product is below m, because
/// R is above 256 · m, so x · y / R is below m / 4, and the quotient, which has a sign, is about R / 2 at most and adds m / 2.
/// </para>
/// </remarks>
internal sealed class LaneModuli
{
    private readonly LaneNumber _doubled;
    private readonly LaneNumber _quotient;
    private readonly LaneNumber _modulus;
    private readonly LaneNumber _cofactor;
    private readonly LaneNumber _product;

    /// <summary>Room for moduli of at most <paramref name="bits"/> bits, from 2 to 8192; <see cref="Set"/> must follow.</summary>
    public LaneModuli(int bits)
    {
        Shape = new LimbShape(bits);
        (_doubled, _quotient, _modulus) = (new LaneNumber(Shape), new LaneNumber(Shape), new LaneNumber(Shape));
        (_cofactor, _product) = (new LaneNumber(Shape), new LaneNumber(Shape));
    }

    /// <summary>How numbers are cut into limbs.</summary>
    public LimbShape Shape { get; }

    /// <summary>Makes <paramref name="modulus"/>, odd and of at most the bits promised, the modulus of a lane.</summary>
    public void Set(int lane, BigInteger modulus)
    {
        var guardBits = LimbShape.Guard * Shape.Width;
        var cofactor = NegativeInverse(modulus, guardBits);
        _cofactor.SetLane(lane, cofactor);

        // The part of m + 1 above the guard, shifted so that limb i of the quotient meets it in column i + Guard.
        _modulus.SetLane(lane, ((modulus * cofactor) + 1) >> guardBits << guardBits);
    }

    /// <summary><paramref name="result"/> = <paramref name="x"/> · <paramref name="y"/> / R, another object than both.</summary>
    public void Multiply(LaneNumber x, LaneNumber y, LaneNumber result) =>
        MontgomeryProduct.Compute(x, y, isSquare: false, _modulus, _quotient, result, Shape);

    /// <summary><paramref name="result"/> = <paramref name="x"/>² / R, another object than <paramref name="x"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Square(LaneNumber x, LaneNumber result)
    {
        var source = x.Limbs;
        var doubled = _doubled.Limbs;
        for (var i = 0; i < source.Length; i++)
        {
            doubled[i] = source[i] + source[i];
        }

        MontgomeryProduct.Compute(_doubled, x, isSquare: true, _modulus, _quotient, result, Shape);
    }

    /// <summary>Multiplies each lane of a product by its factor: 1, 2, 4 or 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scale(LaneNumber x, Vector512<double> factors)
    {
        var anchor = Vector512.Create(Shape.Anchor);
        var perRadix = Vector512.Create(1 / Shape.Radix);
        var carry = Vector512<double>.Zero;
        foreach (ref var limb in x.Limbs)
        {
            var scaled = limb * factors;
            var multiple = scaled + anchor - anchor;
            limb = Vector512.FusedMultiplyAdd(carry, perRadix, scaled - multiple);
            carry = multiple;
        }
    }

    /// <summary>Which lanes of <paramref name="x"/>, in Montgomery's form, are 1 and which −1 modulo n: bit i for lane i.</summary>
    /// <remarks>
    /// x · k / R modulo m leaves k · 1 of x = 1 · R, and every other residue modulo n leaves another one; below m in size, it is that
    /// very number.
    /// </remarks>
    public (int One, int MinusOne) FindSignedOnes(LaneNumber x)
    {
        Multiply(x, _cofactor, _product);
        return (ZeroLanes(-1), ZeroLanes(1));
    }

    /// <summary>The lanes where the last product and <paramref name="sign"/> · k add up to zero.</summary>
    private int ZeroLanes(double sign)
    {
        var anchor = Vector512.Create(Shape.Anchor);
        var product = _product.Limbs;
        var cofactor = _cofactor.Limbs;
        var (carry, rest) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < product.Length; i++)
        {
            var limb = product[i] + (cofactor[i] * sign) + carry;
            var multiple = limb + anchor - anchor;
            rest += Vector512.Abs(limb - multiple);
            carry = multiple / Shape.Radix;
        }

        return (int)Vector512.Equals(rest + Vector512.Abs(carry), Vector512<double>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>−1 / <paramref name="odd"/> modulo 2^<paramref name="bits"/>, from 64 to 128 bits.</summary>
    /// <remarks>Newton's iteration x · (2 − odd · x) doubles the bits that are right; an odd number inverts itself modulo 8.</remarks>
    private static BigInteger NegativeInverse(BigInteger odd, int bits)
    {
        var low = (UInt128)(odd & UInt128.MaxValue);
        var inverse = low;
        for (var right = 3; right < bits; right *= 2)
        {
            inverse *= 2 - (low * inverse);
        }

        return -inverse & ((UInt128.One << bits) - 1);
    }
}
