using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.Filters;

/// <summary>
/// The definition of the Gaussian blur in doubles, sample by sample and as far as the bell reaches: slow, plain, and written
/// independently of the program's filter.
/// </summary>
internal static class ReferenceBlur
{
    public static double[] Apply(PixelImage image, double sigma)
    {
        var (width, height, channels) = (image.Width, image.Height, image.Channels);
        var reach = (int)Math.Ceiling(7 * sigma);
        var bell = Enumerable.Range(-reach, 2 * reach + 1).Select(d => Math.Exp(-d * (double)d / (2 * sigma * sigma))).ToArray();
        var total = bell.Sum();
        var input = Premultiplied(image);
        var across = new double[input.Length];
        var result = new double[input.Length];
        for (var i = 0; i < input.Length; i++)
        {
            var (x, y, c) = (i / channels % width, i / channels / width, i % channels);
            for (var d = -reach; d <= reach; d++)
            {
                across[i] += bell[d + reach] / total * input[(y * width + Math.Clamp(x + d, 0, width - 1)) * channels + c];
            }
        }

        for (var i = 0; i < input.Length; i++)
        {
            var (x, y, c) = (i / channels % width, i / channels / width, i % channels);
            for (var d = -reach; d <= reach; d++)
            {
                result[i] += bell[d + reach] / total * across[(Math.Clamp(y + d, 0, height - 1) * width + x) * channels + c];
            }
        }

        return Unpremultiplied(result, image);
    }

    private static double[] Premultiplied(PixelImage image)
    {
        var samples = image.Samples.ToArray();
        return [.. samples.Select((sample, i) => IsColour(i, image) ? sample * (samples[AlphaOf(i, image)] / 255.0) : sample)];
    }

    private static double[] Unpremultiplied(double[] samples, PixelImage image) =>
        [.. samples.Select((sample, i) => !IsColour(i, image) ? sample
            : samples[AlphaOf(i, image)] < 0.5 ? 0
            : sample * 255 / samples[AlphaOf(i, image)])];

    private static bool IsColour(int i, PixelImage image) => image.HasAlpha && i % image.Channels != image.Channels - 1;

    private static int AlphaOf(int i, PixelImage image) => i - i % image.Channels + image.Channels - 1;
}
