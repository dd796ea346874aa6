using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Unsharp masking: what a Gaussian blur takes away from a sample is added to it a few times over, unless it is too little to be more than
/// noise.
/// </summary>
/// <remarks>
/// The defaults are those of Pillow's <c>ImageFilter.UnsharpMask</c>: a radius of 2, which is the standard deviation of its blur, 150
/// percent, and a threshold of 3 levels. With linear light the threshold is one of 255ths of white, and no longer of stored values.
/// </remarks>
internal static class UnsharpMask
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "unsharp",
        "sharpened",
        "unsharp mask: adds --amount of what a blur of --sigma takes away, if above --threshold",
        new FilterParameters { Sigma = 2, Amount = 1.5, Threshold = 3, Linear = false },
        (source, parameters) => LinearLight.Apply(
            source,
            parameters.Linear!.Value,
            rows => Apply(rows, parameters.Sigma!.Value, parameters.Amount!.Value, parameters.Threshold!.Value)));

    /// <summary>Sharpens a picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="sigma">The standard deviation of the blur in pixels, above 0.</param>
    /// <param name="amount">How many times the difference from the blur is added.</param>
    /// <param name="threshold">The largest difference that is left alone, in levels of 8 bits.</param>
    public static IRowImage Apply(IRowImage source, double sigma, double amount, double threshold)
    {
        var samples = threshold / byte.MaxValue * source.Shape.Most;
        return new UnsharpRows(source, rows => GaussianBlur.Apply(rows, sigma), (float)amount, (float)samples);
    }
}
