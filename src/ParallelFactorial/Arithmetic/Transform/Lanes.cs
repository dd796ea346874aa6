using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// What the lanes of a vector do among themselves, and what .NET has no portable call for: the one place that looks at what the
/// processor can do.
/// </summary>
internal static class Lanes
{
    /// <summary><paramref name="from"/> − <paramref name="a"/> · <paramref name="b"/>, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SubtractProduct(Vector512<double> from, Vector512<double> a, Vector512<double> b) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplyAddNegated(a, b, from) : Vector512.FusedMultiplyAdd(-a, b, from);

    /// <summary>Lanes 0 to 3 change places with 4 to 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SwapHalves(Vector512<double> x) => Vector512.IsHardwareAccelerated
        ? Vector512.Shuffle(x, Vector512.Create(4L, 5, 6, 7, 0, 1, 2, 3))
        : Vector512.Create(x.GetUpper(), x.GetLower());

    /// <summary>In each half the lower two lanes change places with the upper two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SwapPairs(Vector512<double> x) => Vector512.IsHardwareAccelerated
        ? Vector512.Shuffle(x, Vector512.Create(2L, 3, 0, 1, 6, 7, 4, 5))
        : Vector512.Create(SwapPairs(x.GetLower()), SwapPairs(x.GetUpper()));

    /// <summary>Each even lane changes places with the odd one after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SwapNeighbours(Vector512<double> x) => Vector512.IsHardwareAccelerated
        ? Vector512.Shuffle(x, Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6))
        : Vector512.Create(SwapNeighbours(x.GetLower()), SwapNeighbours(x.GetUpper()));

    /// <summary>Whole numbers as floating-point numbers, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToDouble(Vector256<int> x) =>
        Avx512F.IsSupported ? Avx512F.ConvertToVector512Double(x)
        : Avx.IsSupported ? Vector512.Create(Avx.ConvertToVector256Double(x.GetLower()), Avx.ConvertToVector256Double(x.GetUpper()))
        : Vector512.Create((double)x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);

    /// <summary>Floating-point numbers that are whole, and fit, as such.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector512<double> x) =>
        Avx512F.IsSupported ? Avx512F.ConvertToVector256Int32(x)
        : Avx.IsSupported ? Vector256.Create(Avx.ConvertToVector128Int32(x.GetLower()), Avx.ConvertToVector128Int32(x.GetUpper()))
        : Vector256.Create((int)x[0], (int)x[1], (int)x[2], (int)x[3], (int)x[4], (int)x[5], (int)x[6], (int)x[7]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SwapPairs(Vector256<double> x) => Vector256.Create(x.GetUpper(), x.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SwapNeighbours(Vector256<double> x) => Vector256.Shuffle(x, Vector256.Create(1L, 0, 3, 2));
}
