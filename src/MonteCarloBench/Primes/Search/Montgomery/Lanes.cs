using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Search.Montgomery;

/// <summary>
/// Floating-point numbers that are computed with as if they were one: what <see cref="MontgomeryProduct"/> needs of a vector, so that
/// it is compiled once for each width that processors have. All widths give the same results.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many numbers there are: a divisor of <see cref="LaneNumber.Lanes"/>.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in each lane.</summary>
    static abstract TSelf Create(double value);

    /// <summary><paramref name="a"/> · <paramref name="b"/> + <paramref name="c"/>, rounded once.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);
}

/// <summary>Eight numbers: AVX-512.</summary>
internal readonly struct EightLanes(Vector512<double> value) : ILanes<EightLanes>
{
    private readonly Vector512<double> _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Create(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes MultiplyAdd(EightLanes a, EightLanes b, EightLanes c) =>
        new(Vector512.FusedMultiplyAdd(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator +(EightLanes a, EightLanes b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes a, EightLanes b) => new(a._value - b._value);
}

/// <summary>Four numbers: AVX2.</summary>
internal readonly struct FourLanes(Vector256<double> value) : ILanes<FourLanes>
{
    private readonly Vector256<double> _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Create(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes MultiplyAdd(FourLanes a, FourLanes b, FourLanes c) =>
        new(Vector256.FusedMultiplyAdd(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator +(FourLanes a, FourLanes b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes a, FourLanes b) => new(a._value - b._value);
}

/// <summary>Two numbers: Arm's Advanced SIMD, and what .NET makes of it where there are no vectors.</summary>
internal readonly struct TwoLanes(Vector128<double> value) : ILanes<TwoLanes>
{
    private readonly Vector128<double> _value = value;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes Create(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes MultiplyAdd(TwoLanes a, TwoLanes b, TwoLanes c) =>
        new(Vector128.FusedMultiplyAdd(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes operator +(TwoLanes a, TwoLanes b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes operator -(TwoLanes a, TwoLanes b) => new(a._value - b._value);
}
