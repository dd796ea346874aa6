using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Filters;

namespace Activity7.ImageFilter.Tests.Rows;

public class LinearLightTests
{
    [Fact]
    public void The_tables_are_within_a_fifteenth_of_a_level_of_16_bits_of_the_formulas()
    {
        var (worstLight, worstValue) = (0.0, 0.0);
        for (var i = 0; i <= 4_000_000; i++)
        {
            // Densest near black, where the curves are bent most.
            var fraction = (float)Math.Pow(i / 4_000_000.0, 3);
            worstLight = Math.Max(worstLight, Math.Abs(SrgbCurve.ToLight.At(fraction) - ToLight(fraction)));
            worstValue = Math.Max(worstValue, Math.Abs(SrgbCurve.ToValue.At(fraction) - ToValue(fraction)));
        }

        // 3e-8 and what floats are off by near white.
        worstLight.Should().BeLessThan(2e-7);
        worstValue.Should().BeLessThan(1 / 15.0 / 65_535);
    }

    [Theory]
    [InlineData(float.NegativeInfinity, 0)]
    [InlineData(-1e-6f, 0)]
    [InlineData(float.NaN, 0)]
    [InlineData(1f, 1)]
    [InlineData(1.0001f, 1)]
    [InlineData(float.PositiveInfinity, 1)]
    public void Beyond_black_and_white_the_curves_are_level(float fraction, float expected)
    {
        SrgbCurve.ToLight.At(fraction).Should().Be(expected);
        SrgbCurve.ToValue.At(fraction).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Light_is_that_of_colour_before_it_was_premultiplied(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);

        exact.Map(channels, (x, y, c) =>
        {
            var alpha = image.HasAlpha ? exact.At(x, y, channels - 1) : 255;
            return image.HasAlpha && c == channels - 1 ? alpha : alpha == 0 ? 0 : ToLight(exact.At(x, y, c) / alpha) * alpha;
        }).ShouldBe(LinearLight.ToLight(new PictureRows(image)));
        exact.ShouldBe(LinearLight.FromLight(LinearLight.ToLight(new PictureRows(image))));
    }

    [Theory]
    [InlineData(false, 127.5)]
    [InlineData(true, 187.5)]
    public void Black_and_white_pixels_side_by_side_are_half_the_light(bool linear, double expected)
    {
        var image = new PixelImage(64, 64, 1);
        for (var i = 0; i < 64 * 64; i++)
        {
            image.Samples[i] = (byte)((i % 64 + i / 64) % 2 * 255);
        }

        foreach (var rows in new[]
        {
            LinearLight.Apply(new PictureRows(image), linear, rows => GaussianBlur.Apply(rows, 6)),
            Thumbnail.Apply(new PictureRows(image), new PixelSize(8, 8), linear),
        })
        {
            ((double)RowStages.Sample(rows, rows.Shape.Width / 2, rows.Shape.Height / 2, 0)).Should().BeApproximately(expected, 0.6);
        }
    }

    private static double ToLight(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static double ToValue(double light) => light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
}
