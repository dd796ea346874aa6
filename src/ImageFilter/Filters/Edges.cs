using System.Numerics;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Edges as bright lines: how steeply the luma changes, by the operator of Sobel and Feldman (1968), in one grey channel. Alpha stays.
/// Beyond an edge of the picture the edge repeats.
/// </summary>
/// <remarks>
/// The two kernels, 1 2 1 across −1 0 1 and the same turned, give at most four times white each. The length of the gradient is divided by
/// four, so that the edge between a black and a white half is white, and only corners, which can be √20 / 4 ≈ 1.12 times as steep, are
/// clamped. Without the division, as in ImageMagick, every edge of 64 levels would be as white as one of 255.
/// </remarks>
internal static class Edges
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "edges",
        "edges",
        "steepness of the luma (Sobel); one channel, and alpha where there is any",
        new FilterParameters(),
        (source, _) => Apply(source));

    /// <summary>Finds the edges of a picture: the result has 1 or 2 channels.</summary>
    public static IRowImage Apply(IRowImage source)
    {
        var grey = Grayscale.Apply(source);
        var shape = grey.Shape;
        return new NeighbourRows(grey, (above, row, below, result) =>
        {
            Gradient(above, row, below, shape.Channels, result);
            if (shape.HasAlpha)
            {
                for (var alpha = 1; alpha < result.Length; alpha += 2)
                {
                    result[alpha] = row[alpha + 2];
                }
            }

            SampleLimits.Clamp(result, shape);
        });
    }

    /// <summary>A quarter of the length of the gradient, for each channel by itself.</summary>
    private static void Gradient(
        ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, int channels, Span<float> result)
    {
        var (middle, right) = (channels, 2 * channels);
        var i = 0;
        for (; i <= result.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var across = Smooth(Load(above, i + right), Load(row, i + right), Load(below, i + right))
                - Smooth(Load(above, i), Load(row, i), Load(below, i));
            var down = Smooth(Load(below, i), Load(below, i + middle), Load(below, i + right))
                - Smooth(Load(above, i), Load(above, i + middle), Load(above, i + right));
            (Vector.SquareRoot(across * across + down * down) * (1 / 4f)).CopyTo(result[i..]);
        }

        for (; i < result.Length; i++)
        {
            var across = above[i + right] + 2 * row[i + right] + below[i + right] - (above[i] + 2 * row[i] + below[i]);
            var down = below[i] + 2 * below[i + middle] + below[i + right] - (above[i] + 2 * above[i + middle] + above[i + right]);
            result[i] = MathF.Sqrt(across * across + down * down) / 4;
        }

        static Vector<float> Load(ReadOnlySpan<float> samples, int at) => new(samples[at..]);

        static Vector<float> Smooth(Vector<float> one, Vector<float> two, Vector<float> three) => one + two + two + three;
    }
}
