using System.Numerics;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Sharpens with the kernel of Pillow's <c>ImageFilter.SHARPEN</c>: 32 in the middle and −2 at each of the eight neighbours, in sixteenths.
/// Beyond an edge the edge repeats; Pillow leaves the outermost pixels alone instead.
/// </summary>
/// <remarks>
/// Alpha is sharpened with the colour that is premultiplied by it, or else the colour at the edges of a shape would change.
/// </remarks>
internal static class Sharpen
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "sharpen", "sharpened", "a fixed 3 x 3 kernel, Pillow's SHARPEN", new FilterParameters(), (source, _) => Apply(source));

    /// <summary>Sharpens a picture.</summary>
    public static IRowImage Apply(IRowImage source)
    {
        var shape = source.Shape;
        return new NeighbourRows(source, (above, row, below, result) =>
        {
            Convolve(above, row, below, shape.Channels, result);
            SampleLimits.Clamp(result, shape);
        });
    }

    /// <summary>Twice the middle less an eighth of each neighbour, as 17/8 of the middle less an eighth of all nine.</summary>
    /// <remarks>Exact for whole levels.</remarks>
    private static void Convolve(
        ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, int channels, Span<float> result)
    {
        var (middle, right) = (channels, 2 * channels);
        var i = 0;
        for (; i <= result.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var nine = Column(above, row, below, i) + Column(above, row, below, i + middle) + Column(above, row, below, i + right);
            (new Vector<float>(row[(i + middle)..]) * (17 / 8f) - nine * (1 / 8f)).CopyTo(result[i..]);
        }

        for (; i < result.Length; i++)
        {
            var nine = 0f;
            for (var at = i; at <= i + right; at += channels)
            {
                nine += above[at] + row[at] + below[at];
            }

            result[i] = row[i + middle] * (17 / 8f) - nine * (1 / 8f);
        }
    }

    private static Vector<float> Column(ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, int at) =>
        new Vector<float>(above[at..]) + new Vector<float>(row[at..]) + new Vector<float>(below[at..]);
}
