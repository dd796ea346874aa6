using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Gaussian blur: every sample becomes the average of its surroundings, weighted by a bell curve. The bell in two dimensions is the
/// product of two in one, so each row is filtered first and then the columns of the result. Beyond an edge the edge repeats.
/// </summary>
/// <remarks>
/// A wide bell leaves nothing in a picture that changes from pixel to pixel, so it is computed at half the size, a quarter, and so on, and
/// enlarged again: half the size is a quarter of the pixels, and half the width of the bell. Reducing and enlarging blur a little by
/// themselves; since variances of filters that follow one another add up, the bell is that much narrower.
/// </remarks>
internal static class GaussianBlur
{
    /// <summary>
    /// The narrowest bell, in pixels of the reduced picture, that leaves what reducing and enlarging do wrong below a tenth of a level: as
    /// much as is cut off the bell anyway. Narrower ones show the pixels of the reduced picture where the source has the hardest edges.
    /// </summary>
    private const double LeastSigma = 2.4;

    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "gaussian-blur",
        "blurred",
        "average of the surroundings under a bell curve of --sigma",
        new FilterParameters { Sigma = 5, Linear = false },
        (source, parameters) => LinearLight.Apply(source, parameters.Linear!.Value, rows => Apply(rows, parameters.Sigma!.Value)));

    /// <summary>Blurs a picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="sigma">The standard deviation of the bell in pixels, above 0.</param>
    public static IRowImage Apply(IRowImage source, double sigma)
    {
        var halfSigma = Math.Sqrt(Math.Max(0, sigma * sigma - HalvedRows.Variance - DoubledRows.Variance)) / 2;
        return halfSigma < LeastSigma
            ? new ConvolvedRows(source, GaussianKernel.Create(sigma))
            : new DoubledRows(Apply(new HalvedRows(source), halfSigma), source.Shape.Width, source.Shape.Height);
    }
}
