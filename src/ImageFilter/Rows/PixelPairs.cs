using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.ImageFilter.Rows;

/// <summary>Between a row of pixels and its two halves: the first pixels of all pairs of neighbours, and the second.</summary>
/// <remarks>Pixels are copied as values of their length, which the compiler moves in one or two instructions.</remarks>
internal static class PixelPairs
{
    /// <summary>Copies the first pixel of each pair.</summary>
    /// <param name="row">Pairs of pixels, as many as the result has pixels or more.</param>
    /// <param name="first">The first pixels.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    public static void TakeFirst(ReadOnlySpan<float> row, Span<float> first, int channels)
    {
        switch (channels)
        {
            case 1:
                TakeFirst(row, first);
                break;
            case 2:
                TakeFirst(MemoryMarshal.Cast<float, double>(row), MemoryMarshal.Cast<float, double>(first));
                break;
            case 3:
                TakeFirst(MemoryMarshal.Cast<float, Three>(row), MemoryMarshal.Cast<float, Three>(first));
                break;
            default:
                TakeFirst(MemoryMarshal.Cast<float, Vector128<float>>(row), MemoryMarshal.Cast<float, Vector128<float>>(first));
                break;
        }
    }

    /// <summary>Puts pairs together.</summary>
    /// <param name="first">The first pixels.</param>
    /// <param name="second">As many second pixels.</param>
    /// <param name="row">The pairs.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    public static void Interleave(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> row, int channels)
    {
        switch (channels)
        {
            case 1:
                Interleave(first, second, row);
                break;
            case 2:
                Interleave(
                    MemoryMarshal.Cast<float, double>(first), MemoryMarshal.Cast<float, double>(second), MemoryMarshal.Cast<float, double>(row));
                break;
            case 3:
                Interleave(
                    MemoryMarshal.Cast<float, Three>(first), MemoryMarshal.Cast<float, Three>(second), MemoryMarshal.Cast<float, Three>(row));
                break;
            default:
                Interleave(
                    MemoryMarshal.Cast<float, Vector128<float>>(first),
                    MemoryMarshal.Cast<float, Vector128<float>>(second),
                    MemoryMarshal.Cast<float, Vector128<float>>(row));
                break;
        }
    }

    private static void TakeFirst<TPixel>(ReadOnlySpan<TPixel> row, Span<TPixel> first)
    {
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = row[2 * i];
        }
    }

    private static void Interleave<TPixel>(ReadOnlySpan<TPixel> first, ReadOnlySpan<TPixel> second, Span<TPixel> row)
    {
        for (var i = 0; i < first.Length; i++)
        {
            row[2 * i] = first[i];
            row[2 * i + 1] = second[i];
        }
    }

    [InlineArray(3)]
    private struct Three
    {
        private float _first;
    }
}
