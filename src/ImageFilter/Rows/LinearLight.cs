namespace Activity7.ImageFilter.Rows;

/// <summary>
/// Filters amounts of light instead of stored values. Stored values follow the sRGB curve, which gives more of them to the dark: a mean of
/// them is darker than what the eye sees from afar.
/// </summary>
/// <remarks>
/// The curve is that of colour before it is premultiplied by alpha, and alpha has none. A picture with another profile than sRGB is taken
/// for sRGB, whose curve most of them resemble; what is not mixed comes back as it was all the same.
/// </remarks>
internal static class LinearLight
{
    /// <summary>Applies a filter to stored values or to light.</summary>
    /// <param name="source">The picture, in stored values.</param>
    /// <param name="linear">True for light.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>The result, in stored values.</returns>
    public static IRowImage Apply(IRowImage source, bool linear, Func<IRowImage, IRowImage> filter) =>
        linear ? FromLight(filter(ToLight(source))) : filter(source);

    /// <summary>Takes samples from stored values to light, of which <see cref="RowShape.Most"/> is white too.</summary>
    public static IRowImage ToLight(IRowImage source) => Curved(source, SrgbCurve.ToLight);

    /// <summary>Takes samples from light to stored values.</summary>
    public static IRowImage FromLight(IRowImage source) => Curved(source, SrgbCurve.ToValue);

    private static PixelwiseRows Curved(IRowImage source, SrgbCurve curve)
    {
        var (channels, most) = (source.Shape.Channels, source.Shape.Most);
        var share = 1 / most;
        return source.Shape.HasAlpha
            ? new PixelwiseRows(source, channels, (pixels, result) =>
            {
                for (var i = 0; i < result.Length; i += channels)
                {
                    var alpha = pixels[i + channels - 1];
                    for (var c = i; c < i + channels - 1; c++)
                    {
                        result[c] = alpha > 0 ? curve.At(pixels[c] / alpha) * alpha : 0;
                    }

                    result[i + channels - 1] = alpha;
                }
            })
            : new PixelwiseRows(source, channels, (pixels, result) =>
            {
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = curve.At(pixels[i] * share) * most;
                }
            });
    }
}
