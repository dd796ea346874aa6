using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>The brown of old photographs. Grey pictures become colour pictures; alpha stays.</summary>
/// <remarks>
/// The matrix of <c>sepia(1)</c> in the W3C's Filter Effects Module Level 1. It makes white brighter than white, which is clamped.
/// </remarks>
internal static class Sepia
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "sepia", "sepia", "the brown of old photographs, as CSS has it", new FilterParameters(), (source, _) => Apply(source));

    /// <summary>Browns a picture: the result has 3 or 4 channels.</summary>
    public static IRowImage Apply(IRowImage source)
    {
        var (shape, channels) = (source.Shape, source.Shape.HasAlpha ? 4 : 3);
        var step = shape.Channels;

        // Red, green and blue of a grey pixel are one sample.
        var (green, blue) = step > 2 ? (1, 2) : (0, 0);
        return new PixelwiseRows(source, channels, (pixels, result) =>
        {
            for (int i = 0, o = 0; o < result.Length; i += step, o += channels)
            {
                var (r, g, b) = (pixels[i], pixels[i + green], pixels[i + blue]);
                var most = shape.Most;
                if (shape.HasAlpha)
                {
                    most = result[o + 3] = pixels[i + step - 1];
                }

                result[o] = Math.Min(most, 0.393f * r + 0.769f * g + 0.189f * b);
                result[o + 1] = Math.Min(most, 0.349f * r + 0.686f * g + 0.168f * b);
                result[o + 2] = Math.Min(most, 0.272f * r + 0.534f * g + 0.131f * b);
            }
        });
    }
}
