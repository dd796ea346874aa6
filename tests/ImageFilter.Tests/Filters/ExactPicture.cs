using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

/// <summary>
/// A picture in doubles, premultiplied by alpha, that definitions of filters are written over sample by sample. Beyond an edge the edge
/// repeats.
/// </summary>
internal sealed class ExactPicture(int width, int height, int channels, Func<int, int, int, double> sample)
{
    private readonly double[] _samples =
        [.. Enumerable.Range(0, width * height * channels).Select(i => sample(i / channels % width, i / channels / width, i % channels))];

    /// <summary>Sizes from one pixel on, smaller and larger than the windows of filters, with every number of channels.</summary>
    public static TheoryData<int, int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int, int>();
            foreach (var (width, height) in new[] { (1, 1), (1, 9), (9, 1), (3, 2), (16, 8), (23, 19), (41, 33) })
            {
                for (var channels = 1; channels <= 4; channels++)
                {
                    sizes.Add(width, height, channels);
                }
            }

            return sizes;
        }
    }

    public int Width => width;

    public int Height => height;

    public int Channels => channels;

    /// <summary>A picture of 8 bits, premultiplied.</summary>
    public static ExactPicture Of(PixelImage image) => new(image.Width, image.Height, image.Channels, (x, y, c) =>
    {
        var pixel = image.Row(y).Slice(x * image.Channels, image.Channels);
        return image.HasAlpha && c < image.Channels - 1 ? pixel[c] * (pixel[^1] / 255.0) : pixel[c];
    });

    public double At(int x, int y, int c) => _samples[(Math.Clamp(y, 0, height - 1) * width + Math.Clamp(x, 0, width - 1)) * channels + c];

    /// <summary>A picture of the same size.</summary>
    public ExactPicture Map(int channelsOfResult, Func<int, int, int, double> result) => new(width, height, channelsOfResult, result);

    /// <summary>With alpha between 0 and white, colour reduced as alpha is, and between 0 and alpha.</summary>
    public ExactPicture Clamped() => Map(channels, (x, y, c) =>
    {
        var alpha = channels is 2 or 4 ? At(x, y, channels - 1) : 255;
        var isColour = channels is 1 or 3 || c < channels - 1;
        return isColour ? Math.Clamp(At(x, y, c) * 255 / Math.Max(255, alpha), 0, Math.Clamp(alpha, 0, 255)) : Math.Clamp(alpha, 0, 255);
    });

    /// <summary>Fails unless every sample of <paramref name="rows"/> is this one's, but for <paramref name="error"/>.</summary>
    public void ShouldBe(IRowImage rows, double error = 0.001)
    {
        (rows.Shape.Width, rows.Shape.Height, rows.Shape.Channels).Should().Be((width, height, channels));
        var actual = RowStages.Read(rows, 0, height, new Columns(0, width)).SelectMany(row => row).ToArray();
        for (var i = 0; i < actual.Length; i++)
        {
            var (x, y) = (i / channels % width, i / channels / width);
            Math.Abs(actual[i] - _samples[i]).Should().BeLessThanOrEqualTo(error, $"sample {i % channels} at {x}, {y}");
        }
    }
}
