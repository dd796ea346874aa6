using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

public class ThumbnailTests
{
    [Theory]
    [InlineData(4000, 3000, 256, 256, 256, 192)]
    [InlineData(3000, 4000, 256, 256, 192, 256)]
    [InlineData(1440, 960, 256, 256, 256, 171)]
    [InlineData(1000, 1000, 300, 200, 200, 200)]
    [InlineData(1000, 10, 100, 100, 100, 1)]
    [InlineData(100_000, 1, 256, 256, 256, 1)]
    [InlineData(3, 50_000, 1, 10_000, 1, 10_000)]
    [InlineData(1_000_000, 999_999, 10_000, 10_000, 10_000, 10_000)]
    public void A_result_fits_in_the_box_and_keeps_the_proportions(int width, int height, int boxWidth, int boxHeight, int newWidth, int newHeight)
    {
        Thumbnail.Fit(new PixelSize(width, height), new PixelSize(boxWidth, boxHeight)).Should().Be(new PixelSize(newWidth, newHeight));
    }

    [Fact]
    public void A_picture_that_fits_is_left_alone()
    {
        var source = new PictureRows(Pictures.Noise(20, 10, 3));

        Thumbnail.Apply(source, new PixelSize(20, 10), linear: true).Should().BeSameAs(source);
    }

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Every_sample_is_the_sum_under_the_stretched_kernel(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);
        foreach (var (w, h) in new[] { (1, 1), ((width + 1) / 2, (height + 1) / 2), (width, (height + 2) / 3), ((4 * width + 4) / 5, height) })
        {
            var (across, down) = (Weights(width, w), Weights(height, h));

            new ExactPicture(w, h, channels, (x, y, c) => (
                from row in down[y]
                from column in across[x]
                select row.Weight * column.Weight * exact.At(column.Index, row.Index, c)).Sum())
                .Clamped().ShouldBe(new ResampledRows(new PictureRows(image), w, h), error: 0.002);
        }
    }

    [Fact]
    public void What_is_finer_than_the_new_pixels_leaves_no_pattern()
    {
        var image = new PixelImage(400, 400, 1);
        for (var i = 0; i < 160_000; i++)
        {
            // Stripes of 2.2 pixels, which every 5th pixel would show as stripes of 11.
            image.Samples[i] = (byte)(127.5 + 127.5 * Math.Cos(2 * Math.PI * (i % 400) / 2.2));
        }

        var rows = RowStages.Read(Thumbnail.Apply(new PictureRows(image), new PixelSize(80, 80), linear: false), 10, 1, new Columns(3, 74));

        rows[0].Should().OnlyContain(sample => Math.Abs(sample - 127) < 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(255)]
    public void A_plain_picture_stays_plain(byte value)
    {
        var rows = Thumbnail.Apply(new PictureRows(Pictures.Plain(3001, 77, 3, value)), new PixelSize(100, 100), linear: false);

        using var image = Pictures.Compute(rows);

        (image.Width, image.Height).Should().Be((100, 3));
        image.Samples.ToArray().Should().OnlyContain(sample => sample == value);
    }

    private static (int Index, double Weight)[][] Weights(int sourceLength, int length)
    {
        var scale = (double)sourceLength / length;
        return [.. Enumerable.Range(0, length).Select(pixel =>
        {
            var kernel = Enumerable.Range(-4 * sourceLength - 10, 9 * sourceLength + 20)
                .Select(index => (index, Weight: Kernel((index + 0.5) / scale - (pixel + 0.5))))
                .Where(tap => tap.Weight != 0).ToArray();
            var total = kernel.Sum(tap => tap.Weight);
            return kernel.Select(tap => (tap.index, tap.Weight / total)).ToArray();
        })];
    }

    private static double Kernel(double x) => x == 0 ? 1
        : Math.Abs(x) >= 3 ? 0
        : 3 * Math.Sin(Math.PI * x) * Math.Sin(Math.PI * x / 3) / (Math.PI * Math.PI * x * x);
}
