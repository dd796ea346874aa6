using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activity7.ImageFilter.Rows;

/// <summary>Between a row of pixels and its two halves: the first pixels of all pairs of neighbours, and the second.</summary>
/// <remarks>Pixels are copied as values of their length, which the compiler moves in one or two instructions.</remarks>
internal static class PixelPairs
{
    /// <summary>Copies the first pixel of each pair.</summary>
    /// <param name="row">Pairs of pixels, as many as the result has pixels or more.</param>
    /// <param name="first">The first pixels.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    public static void TakeFirst<TSample>(ReadOnlySpan<TSample> row, Span<TSample> first, int channels)
        where TSample : struct
    {
        switch (channels)
        {
            case 1:
                TakeFirst(row, first);
                break;
            case 2:
                TakeFirst(MemoryMarshal.Cast<TSample, Two<TSample>>(row), MemoryMarshal.Cast<TSample, Two<TSample>>(first));
                break;
            case 3:
                TakeFirst(MemoryMarshal.Cast<TSample, Three<TSample>>(row), MemoryMarshal.Cast<TSample, Three<TSample>>(first));
                break;
            default:
                TakeFirst(MemoryMarshal.Cast<TSample, Four<TSample>>(row), MemoryMarshal.Cast<TSample, Four<TSample>>(first));
                break;
        }
    }

    /// <summary>Puts pairs together.</summary>
    /// <param name="first">The first pixels.</param>
    /// <param name="second">As many second pixels.</param>
    /// <param name="row">The pairs.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    public static void Interleave<TSample>(ReadOnlySpan<TSample> first, ReadOnlySpan<TSample> second, Span<TSample> row, int channels)
        where TSample : struct
    {
        switch (channels)
        {
            case 1:
                Interleave(first, second, row);
                break;
            case 2:
                Interleave<TSample, Two<TSample>>(first, second, row);
                break;
            case 3:
                Interleave<TSample, Three<TSample>>(first, second, row);
                break;
            default:
                Interleave<TSample, Four<TSample>>(first, second, row);
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

    private static void Interleave<TSample, TPixel>(ReadOnlySpan<TSample> first, ReadOnlySpan<TSample> second, Span<TSample> row)
        where TSample : struct
        where TPixel : struct =>
        Interleave(
            MemoryMarshal.Cast<TSample, TPixel>(first), MemoryMarshal.Cast<TSample, TPixel>(second), MemoryMarshal.Cast<TSample, TPixel>(row));

    private static void Interleave<TPixel>(ReadOnlySpan<TPixel> first, ReadOnlySpan<TPixel> second, Span<TPixel> row)
    {
        for (var i = 0; i < first.Length; i++)
        {
            row[2 * i] = first[i];
            row[2 * i + 1] = second[i];
        }
    }

    [InlineArray(2)]
    private struct Two<TSample>
    {
        private TSample _first;
    }

    [InlineArray(3)]
    private struct Three<TSample>
    {
        private TSample _first;
    }

    [InlineArray(4)]
    private struct Four<TSample>
    {
        private TSample _first;
    }
}
