using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Gaussian blur: every sample becomes the average of its surroundings, weighted by a bell curve. The bell in two dimensions is the
/// product of two in one, so each row is filtered first and then the columns of the result. Beyond an edge the edge repeats.
/// </summary>
internal static class GaussianBlur
{
    /// <summary>
    /// The picture is worked on in upright tiles of so many pixels, so that the rows that the columns' filter looks at stay in the
    /// processor's cache, and the memory needed does not grow with the picture's width.
    /// </summary>
    private const int TileWidth = 256;

    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new("gaussian-blur", "blurred", parameters =>
    {
        var weights = GaussianKernel.Create(parameters.Sigma);
        return (image, cancellationToken) => Apply(image, weights, cancellationToken);
    });

    private static PixelImage Apply(PixelImage image, float[] weights, CancellationToken cancellationToken)
    {
        var result = image.CreateSimilar();
        var tile = new GaussianTile(image, result, weights, Math.Min(TileWidth, image.Width));
        for (var left = 0; left < image.Width; left += TileWidth)
        {
            tile.Blur(left, Math.Min(TileWidth, image.Width - left), cancellationToken);
        }

        return result;
    }
}
