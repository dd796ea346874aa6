using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// Eight complex numbers, computed with as if they were one. Without 512-bit vectors .NET splits them into two of 256 bits or eight
/// numbers, with the same results.
/// </summary>
/// <param name="re">The eight real parts.</param>
/// <param name="im">The eight imaginary parts.</param>
internal readonly struct ComplexLanes(Vector512<double> re, Vector512<double> im)
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 8;

    /// <summary>The eight real parts.</summary>
    public readonly Vector512<double> Re = re;

    /// <summary>The eight imaginary parts.</summary>
    public readonly Vector512<double> Im = im;

    /// <summary>i times this.</summary>
    public ComplexLanes TimesI => new(-Im, Re);

    /// <summary>Makes the number of each lane.</summary>
    public static ComplexLanes Create(Func<int, Complex> lane)
    {
        var (re, im) = (new double[Count], new double[Count]);
        for (var i = 0; i < Count; i++)
        {
            var number = lane(i);
            (re[i], im[i]) = (number.Real, number.Imaginary);
        }

        return new ComplexLanes(Vector512.Create(re), Vector512.Create(im));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator +(ComplexLanes a, ComplexLanes b) => new(a.Re + b.Re, a.Im + b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator -(ComplexLanes a, ComplexLanes b) => new(a.Re - b.Re, a.Im - b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator -(ComplexLanes a) => new(-a.Re, -a.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator *(ComplexLanes a, ComplexLanes b) => new(
        Lanes.SubtractProduct(a.Re * b.Re, a.Im, b.Im),
        Vector512.FusedMultiplyAdd(a.Im, b.Re, a.Re * b.Im));

    /// <summary>The same number times each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator *(ComplexLanes a, Complex b) => a * new ComplexLanes(Vector512.Create(b.Real), Vector512.Create(b.Imaginary));

    /// <summary>this · conj(<paramref name="b"/>): undoes the multiplication by a root of unity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLanes TimesConjugate(ComplexLanes b) => new(
        Vector512.FusedMultiplyAdd(Re, b.Re, Im * b.Im),
        Lanes.SubtractProduct(Im * b.Re, Re, b.Im));

    /// <summary>this + i · <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLanes PlusITimes(ComplexLanes b) => new(Re - b.Im, Im + b.Re);

    /// <summary>this − i · <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLanes MinusITimes(ComplexLanes b) => new(Re + b.Im, Im - b.Re);

    /// <summary>this + <paramref name="a"/> · <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLanes PlusProduct(ComplexLanes a, ComplexLanes b) => new(
        Lanes.SubtractProduct(Vector512.FusedMultiplyAdd(a.Re, b.Re, Re), a.Im, b.Im),
        Vector512.FusedMultiplyAdd(a.Im, b.Re, Vector512.FusedMultiplyAdd(a.Re, b.Im, Im)));
}
