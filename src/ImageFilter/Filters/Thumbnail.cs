using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// A smaller picture that fits in a box and keeps its proportions; one that fits already stays as it is. The Lanczos kernel of three lobes
/// is stretched to the scale, so that no detail finer than the new pixels remains to show as a pattern that is not there.
/// </summary>
internal static class Thumbnail
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "thumbnail",
        "thumbnail",
        "smaller, to fit in --size (Lanczos); never larger",
        new FilterParameters { Size = new PixelSize(256, 256), Linear = false },
        (source, parameters) => Apply(source, parameters.Size!.Value, parameters.Linear!.Value))
    {
        MostReduction = (parameters, width, height) => MostReduction(new PixelSize(width, height), parameters.Size!.Value),
    };

    /// <summary>Makes a picture smaller.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="box">The largest size.</param>
    /// <param name="linear">True to mix light instead of stored values.</param>
    public static IRowImage Apply(IRowImage source, PixelSize box, bool linear)
    {
        var (width, height) = (source.Shape.Width, source.Shape.Height);
        if (width <= box.Width && height <= box.Height)
        {
            return source;
        }

        var size = Fit(new PixelSize(width, height), box);
        return LinearLight.Apply(source, linear, rows => new ResampledRows(rows, size.Width, size.Height));
    }

    /// <summary>A decoder may reduce a picture as long as the kernel still has two pixels for each one of the result, in each direction.</summary>
    /// <param name="size">The picture's.</param>
    /// <param name="box">The largest size of the result.</param>
    /// <returns>1, 2, 4 or 8.</returns>
    public static int MostReduction(PixelSize size, PixelSize box)
    {
        var fit = Fit(size, box);
        var reduction = 8;
        while (reduction > 1 && (size.Width < 2L * reduction * fit.Width || size.Height < 2L * reduction * fit.Height))
        {
            reduction /= 2;
        }

        return reduction;
    }

    /// <summary>
    /// The largest size in <paramref name="box"/> with the proportions of <paramref name="size"/>, to whole pixels, at least 1.
    /// </summary>
    public static PixelSize Fit(PixelSize size, PixelSize box)
    {
        var (width, height) = ((long)size.Width, (long)size.Height);
        return width * box.Height >= height * box.Width
            ? new PixelSize(box.Width, Scaled(height, box.Width, width))
            : new PixelSize(Scaled(width, box.Height, height), box.Height);

        // Rounded to the nearest.
        static int Scaled(long length, long numerator, long denominator) =>
            (int)Math.Max(1, (2 * length * numerator + denominator) / (2 * denominator));
    }
}
