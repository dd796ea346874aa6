using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// The medians of squares of three by three, without a histogram: several at a time, and exact for any samples.
/// </summary>
/// <remarks>
/// With each column of a square sorted, its median is that of three numbers: the largest of the upper row, the median of the middle row and
/// the smallest of the lower row (Smith, 1996, "Implementing median filters in XC4000E FPGAs"). Each of the other six has five samples that
/// are not smaller, or five that are not larger, so that it is not needed.
/// </remarks>
internal static class MedianOfNine
{
    /// <summary>Makes a row of medians, as <see cref="NeighbourRows"/> asks for it.</summary>
    /// <param name="above">The row before.</param>
    /// <param name="row">The row itself.</param>
    /// <param name="below">The row after.</param>
    /// <param name="result">A row that is a pixel shorter on either side.</param>
    public static void Combine(ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, Span<float> result)
    {
        var channels = (row.Length - result.Length) / 2;
        var i = 0;
        for (; i <= result.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var (low1, middle1, high1) = SortedColumns(above, row, below, i);
            var (low2, middle2, high2) = SortedColumns(above, row, below, i + channels);
            var (low3, middle3, high3) = SortedColumns(above, row, below, i + 2 * channels);
            Median(
                Vector.Max(Vector.Max(low1, low2), low3),
                Median(middle1, middle2, middle3),
                Vector.Min(Vector.Min(high1, high2), high3)).CopyTo(result[i..]);
        }

        Span<float> nine = stackalloc float[9];
        for (; i < result.Length; i++)
        {
            for (var column = 0; column < 3; column++)
            {
                var at = i + column * channels;
                (nine[3 * column], nine[3 * column + 1], nine[3 * column + 2]) = (above[at], row[at], below[at]);
            }

            nine.Sort();
            result[i] = nine[4];
        }
    }

    private static (Vector<float> Low, Vector<float> Middle, Vector<float> High) SortedColumns(
        ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, int at)
    {
        var (a, b, c) = (new Vector<float>(above[at..]), new Vector<float>(row[at..]), new Vector<float>(below[at..]));
        return (Vector.Min(Vector.Min(a, b), c), Median(a, b, c), Vector.Max(Vector.Max(a, b), c));
    }

    private static Vector<float> Median(Vector<float> a, Vector<float> b, Vector<float> c) =>
        Vector.Max(Vector.Min(a, b), Vector.Min(Vector.Max(a, b), c));
}
