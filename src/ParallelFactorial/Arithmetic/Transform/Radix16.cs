using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// Two steps in four at once, so that a ring larger than the caches is read and written once and not twice: a few columns at a time
/// go through a buffer that the nearest cache holds.
/// </summary>
/// <remarks>
/// A ring of 16q vectors is 16 rows of q columns. The outer step joins rows 4 apart, so it works on every fourth row; the inner one
/// works on groups of four neighbouring rows.
/// </remarks>
internal static unsafe class Radix16
{
    private const int Rows = 16;

    /// <summary>Columns at a time: whole cache lines, and 16 KiB in all.</summary>
    private const int Width = 8;

    /// <summary>The steps of a ring with <paramref name="q"/> columns, a multiple of 8, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(ComplexLanes* data, nint q, int depth, nint block)
    {
        var buffer = Scratch.Rows;
        for (nint column = 0; column < q; column += Width)
        {
            Outer(data + column, q, buffer, Width, Width, Roots.Of(depth, block));
            Inner<CachedStore>(buffer, Width, data + column, q, Width, depth, block);
        }
    }

    /// <summary>Undoes <see cref="Forward"/>; every number is sixteen times what it was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inverse(ComplexLanes* data, nint q, int depth, nint block)
    {
        var buffer = Scratch.Rows;
        for (nint column = 0; column < q; column += Width)
        {
            InverseInner(data + column, q, buffer, Width, Width, depth, block);
            InverseOuter(buffer, Width, data + column, q, Width, Roots.Of(depth, block));
        }
    }

    /// <summary>The outer step on <paramref name="width"/> columns of 16 rows; strides are from one row to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Outer(
        ComplexLanes* source, nint sourceStride, ComplexLanes* target, nint targetStride, nint width, in Twiddles twiddles)
    {
        for (var row = 0; row < 4; row++)
        {
            Radix4.Forward<CachedStore>(source + row * sourceStride, 4 * sourceStride, target + row * targetStride, 4 * targetStride, width, twiddles);
        }
    }

    /// <summary>The inner step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inner<TStore>(
        ComplexLanes* source, nint sourceStride, ComplexLanes* target, nint targetStride, nint width, int depth, nint block)
        where TStore : struct, IStore
    {
        for (var row = 0; row < Rows; row += 4)
        {
            Radix4.Forward<TStore>(
                source + row * sourceStride, sourceStride, target + row * targetStride, targetStride, width, Roots.Of(depth + 2, 4 * block + row / 4));
        }
    }

    /// <summary>Undoes <see cref="Inner"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InverseInner(
        ComplexLanes* source, nint sourceStride, ComplexLanes* target, nint targetStride, nint width, int depth, nint block)
    {
        for (var row = 0; row < Rows; row += 4)
        {
            Radix4.Inverse(
                source + row * sourceStride, sourceStride, target + row * targetStride, targetStride, width, Roots.Of(depth + 2, 4 * block + row / 4));
        }
    }

    /// <summary>Undoes <see cref="Outer"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InverseOuter(
        ComplexLanes* source, nint sourceStride, ComplexLanes* target, nint targetStride, nint width, in Twiddles twiddles)
    {
        for (var row = 0; row < 4; row++)
        {
            Radix4.Inverse(source + row * sourceStride, 4 * sourceStride, target + row * targetStride, 4 * targetStride, width, twiddles);
        }
    }
}
