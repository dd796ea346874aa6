using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

/// <summary>The filters that look at one pixel at a time.</summary>
public class ColourFilterTests
{
    private static readonly double[][] SepiaMatrix = [[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]];

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Grey_is_the_luma(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);

        var expected = channels < 3 ? exact : exact.Map(channels - 2, (x, y, c) => c == 1
            ? exact.At(x, y, 3)
            : 0.299 * exact.At(x, y, 0) + 0.587 * exact.At(x, y, 1) + 0.114 * exact.At(x, y, 2));
        expected.ShouldBe(Grayscale.Apply(new PictureRows(image)), error: 0.0025);
    }

    [Fact]
    public void Grey_is_what_Pillow_makes_of_every_pixel()
    {
        var image = Pictures.Noise(300, 300, 3);

        var expected = image.Samples.ToArray().Chunk(3)
            .Select(pixel => (byte)((pixel[0] * 19595 + pixel[1] * 38470 + pixel[2] * 7471 + 0x8000) >> 16));

        Write(Grayscale.Apply(new PictureRows(image))).Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Sepia_is_the_matrix_of_css(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);
        int[] colours = channels < 3 ? [0, 0, 0] : [0, 1, 2];

        exact.Map(image.HasAlpha ? 4 : 3, (x, y, c) => c == 3
            ? exact.At(x, y, channels - 1)
            : SepiaMatrix[c].Zip(colours, (weight, colour) => weight * exact.At(x, y, colour)).Sum())
            .Clamped().ShouldBe(Sepia.Apply(new PictureRows(image)));
    }

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void A_negative_has_what_is_missing_to_white_and_the_same_alpha(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var negative = new PixelImage(width, height, channels);
        for (var i = 0; i < image.Samples.Length; i++)
        {
            var isAlpha = image.HasAlpha && i % channels == channels - 1;
            negative.Samples[i] = (byte)(isAlpha ? image.Samples[i] : 255 - image.Samples[i]);
        }

        ExactPicture.Of(negative).ShouldBe(Invert.Apply(new PictureRows(image)));
    }

    [Fact]
    public void The_negative_of_a_negative_is_the_picture()
    {
        var image = Pictures.Noise(50, 40, 4);
        foreach (var pixel in Enumerable.Range(0, 2000))
        {
            // An invisible pixel has no colour.
            image.Samples[4 * pixel + 3] = Math.Max((byte)1, image.Samples[4 * pixel + 3]);
        }

        Write(Invert.Apply(Invert.Apply(new PictureRows(image)))).Should().Equal(image.Samples.ToArray());
    }

    [Theory]
    [InlineData("grayscale", new byte[] { 255, 0, 0 }, new byte[] { 76 })]
    [InlineData("grayscale", new byte[] { 0, 255, 0 }, new byte[] { 150 })]
    [InlineData("grayscale", new byte[] { 0, 0, 255 }, new byte[] { 29 })]
    [InlineData("grayscale", new byte[] { 255, 255, 255, 7 }, new byte[] { 255, 7 })]
    [InlineData("sepia", new byte[] { 255, 255, 255 }, new byte[] { 255, 255, 239 })]
    [InlineData("sepia", new byte[] { 255, 0, 0 }, new byte[] { 100, 89, 69 })]
    [InlineData("sepia", new byte[] { 100 }, new byte[] { 135, 120, 94 })]
    [InlineData("sepia", new byte[] { 100, 128 }, new byte[] { 135, 120, 94, 128 })]
    [InlineData("invert", new byte[] { 0, 10, 255 }, new byte[] { 255, 245, 0 })]
    [InlineData("invert", new byte[] { 0, 10, 255, 128 }, new byte[] { 255, 245, 0, 128 })]
    public void A_colour_becomes_what_the_definition_says(string filter, byte[] pixel, byte[] expected)
    {
        var image = new PixelImage(1, 1, pixel.Length);
        pixel.CopyTo(image.Samples);

        var entry = FilterCatalogue.All.Single(entry => entry.Name == filter);

        Write(entry.Apply(new PictureRows(image), entry.Defaults)).Should().Equal(expected);
    }

    private static byte[] Write(IRowImage rows)
    {
        using var image = Pictures.Compute(rows);
        return image.Samples.ToArray();
    }
}
