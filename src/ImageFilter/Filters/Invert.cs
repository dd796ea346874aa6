using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>The negative: what was bright is dark. Alpha stays.</summary>
internal static class Invert
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "invert", "inverted", "the negative; alpha stays", new FilterParameters(), (source, _) => Apply(source));

    /// <summary>Inverts a picture. Of samples that are premultiplied by alpha, alpha is what white is.</summary>
    public static IRowImage Apply(IRowImage source)
    {
        var (channels, most) = (source.Shape.Channels, source.Shape.Most);
        return source.Shape.HasAlpha
            ? new PixelwiseRows(source, channels, (pixels, result) =>
            {
                for (var i = 0; i < result.Length; i += channels)
                {
                    var alpha = pixels[i + channels - 1];
                    for (var c = 0; c < channels - 1; c++)
                    {
                        result[i + c] = alpha - pixels[i + c];
                    }

                    result[i + channels - 1] = alpha;
                }
            })
            : new PixelwiseRows(source, channels, (pixels, result) =>
            {
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = most - pixels[i];
                }
            });
    }
}
