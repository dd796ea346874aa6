using System.Runtime.InteropServices;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

public class GaussianBlurTests
{
    /// <summary>How far a sample may be from the definition: rounding, and what both passes cut off the bell or do at a smaller size.</summary>
    private const double Bound = 0.5 + 0.125;

    /// <summary>Sizes around those of vectors, smaller and larger than the bell; every number of channels.</summary>
    public static TheoryData<int, int, int, double> Cases => new()
    {
        { 1, 1, 3, 5 }, { 1, 40, 1, 5 }, { 40, 1, 1, 5 }, { 7, 5, 3, 40 }, { 33, 31, 3, 0.3 },
        { 64, 64, 1, 1 }, { 61, 47, 4, 2.5 }, { 50, 37, 2, 5 }, { 300, 260, 4, 0.7 }, { 20, 300, 3, 5 },
        { 61, 50, 3, 4.99 }, { 61, 50, 3, 5.01 }, { 61, 50, 2, 10.4 }, { 130, 90, 3, 25 }, { 150, 110, 1, 60 },
        { 255, 9, 3, 5 }, { 256, 9, 3, 5 }, { 257, 9, 3, 5 }, { 530, 12, 3, 12 }, { 90, 70, 3, 250 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_sample_is_that_of_the_definition_rounded(int width, int height, int channels, double sigma)
    {
        var image = Pictures.Noise(width, height, channels);

        var blurred = Blur(image, sigma);

        var reference = ReferenceBlur.Apply(image, sigma);
        var rounded = reference.Select(sample => Math.Round(sample)).ToArray();
        var error = blurred.Samples.ToArray().Zip(rounded, (ours, theirs) => (ours - theirs) * (ours - theirs)).Average();
        Psnr(error).Should().BeGreaterThan(58);
        if (channels is 1 or 3)
        {
            // Not so with alpha: dividing by a small alpha makes a tiny difference large.
            blurred.Samples.ToArray().Zip(reference, (ours, theirs) => Math.Abs(ours - theirs)).Max().Should().BeLessThan(Bound);
        }
    }

    [Theory]
    [InlineData(4.9)]
    [InlineData(5.1)]
    [InlineData(10.1)]
    [InlineData(20.5)]
    public void The_hardest_edges_do_not_show_the_pixels_of_a_smaller_size(double sigma)
    {
        var image = new PixelImage(150, 130, 1);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                image.Row(y)[x] = (byte)((x / 31 + y / 29) % 2 * 255);
            }
        }

        var reference = ReferenceBlur.Apply(image, sigma);

        Blur(image, sigma).Samples.ToArray().Zip(reference, (ours, theirs) => Math.Abs(ours - theirs)).Max().Should().BeLessThan(Bound);
    }

    [Fact]
    public void What_both_passes_cut_off_together_stays_within_the_bound()
    {
        // Black as far as the bell reaches and white beyond it loses most, and a little light on one side brings the sum, which is
        // just below a half and rounded down, just above it.
        const double Sigma = 4.78;
        var radius = GaussianKernel.Create(Sigma).Length - 1;
        var middle = 2 * radius;
        var image = Pictures.Plain(2 * middle + 1, 2 * middle + 1, 1, 255);
        for (var y = middle - radius; y <= middle + radius; y++)
        {
            image.Row(y).Slice(middle - radius, radius + 1).Clear();
            image.Row(y).Slice(middle + 1, radius).Fill(1);
        }

        var reference = ReferenceBlur.Apply(image, Sigma);
        var error = Blur(image, Sigma).Row(middle)[middle] - reference[middle * image.Width + middle];

        Math.Abs(error).Should().BeLessThan(Bound).And.BeGreaterThan(0.55, "otherwise this picture tells nothing");
    }

    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1, 5.0)]
    [InlineData(127, 12.0)]
    [InlineData(254, 100.0)]
    [InlineData(255, 250.0)]
    public void A_plain_picture_stays_as_it_is(byte value, double sigma)
    {
        var image = Pictures.Plain(300, 20, 3, value);

        Blur(image, sigma).Samples.ToArray().Should().OnlyContain(sample => sample == value);
    }

    [Fact]
    public void A_white_point_becomes_the_bell()
    {
        const double Sigma = 1.2;
        var image = Pictures.Plain(31, 31, 1, 0);
        image.Row(15)[15] = 255;

        var blurred = Blur(image, Sigma);

        for (var i = 0; i < blurred.Samples.Length; i++)
        {
            var (dx, dy) = (i % 31 - 15, i / 31 - 15);
            var bell = 255 * Math.Exp(-(dx * dx + dy * dy) / (2 * Sigma * Sigma)) / (2 * Math.PI * Sigma * Sigma);
            ((double)blurred.Samples[i]).Should().BeApproximately(bell, 0.63, $"at ({dx}, {dy})");
        }
    }

    [Theory]
    [InlineData(70, 40, 3, 5.0)]
    [InlineData(600, 5, 1, 20.0)]
    public void The_blur_of_a_mirrored_picture_is_the_mirrored_blur(int width, int height, int channels, double sigma)
    {
        var image = Pictures.Noise(width, height, channels);

        var mirroredBlur = Mirror(Blur(image, sigma));
        var blurOfMirrored = Blur(Mirror(image), sigma);

        // Sums are rounded in another order where vectors end elsewhere.
        mirroredBlur.Samples.ToArray().Zip(blurOfMirrored.Samples.ToArray(), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Invisible_colour_does_not_bleed_into_what_is_seen()
    {
        var image = new PixelImage(40, 10, 4);
        for (var x = 0; x < 40; x++)
        {
            for (var y = 0; y < 10; y++)
            {
                byte[] pixel = x < 20 ? [255, 0, 0, 255] : [0, 255, 0, 0];
                pixel.CopyTo(image.Row(y)[(4 * x)..]);
            }
        }

        var row = Blur(image, 3).Row(5).ToArray();

        row.Chunk(4).Select(pixel => pixel[1]).Should().OnlyContain(green => green == 0);
        row.Chunk(4).Where(pixel => pixel[3] > 0).Select(pixel => pixel[0]).Should().OnlyContain(red => red >= 254);
        row.Chunk(4).Select(pixel => pixel[3]).Should().BeInDescendingOrder();
    }

    [Fact]
    public void The_input_is_left_alone_and_what_belongs_to_it_is_kept()
    {
        var metadata = new ImageMetadata { ColourProfile = [1, 2, 3] };
        var image = new PixelImage(20, 20, 1);
        image.Samples[5] = 200;
        var before = image.Samples.ToArray();

        PictureWriter.Write([GaussianBlur.Apply(new PictureRows(image), 2)], metadata, SampleDepth.Eight, TestContext.Current.CancellationToken)
            .Metadata.Should().Be(metadata);

        image.Samples.ToArray().Should().Equal(before);
    }

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(3, 5)]
    [InlineData(4, 5)]
    public void Samples_of_16_bits_are_as_exact(int channels, double sigma)
    {
        var wide = new PixelImage(70, 50, channels, SampleDepth.Sixteen);
        var narrow = Pictures.Noise(70, 50, channels);
        var samples = MemoryMarshal.Cast<byte, ushort>(wide.Samples);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (ushort)(257 * narrow.Samples[i]);
        }

        var blurred = MemoryMarshal.Cast<byte, ushort>(Blur(wide, sigma).Samples).ToArray();

        // Not of the colour of what can hardly be seen: dividing by a small alpha makes a tiny difference large.
        var reference = ReferenceBlur.Apply(narrow, sigma).Select(sample => 257 * sample);
        blurred.Zip(reference, (ours, theirs) => Math.Abs(ours - theirs)).Average().Should().BeLessThan(257 * 0.05);
    }

    [Fact]
    public void A_cancelled_blur_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var blur = () => PictureWriter.Write([new PictureRows(Pictures.Plain(10, 10, 1, 0))], ImageMetadata.None, SampleDepth.Eight, source.Token);

        blur.Should().Throw<OperationCanceledException>();
    }

    private static PixelImage Blur(PixelImage image, double sigma) =>
        Pictures.Compute(GaussianBlur.Apply(new PictureRows(image), sigma), image.Depth);

    private static double Psnr(double meanSquareError) => 10 * Math.Log10(255 * 255 / meanSquareError);

    private static PixelImage Mirror(PixelImage image)
    {
        var mirrored = new PixelImage(image.Width, image.Height, image.Channels);
        for (var y = 0; y < image.Height; y++)
        {
            image.Row(y).ToArray().Chunk(image.Channels).Reverse().SelectMany(pixel => pixel).ToArray().CopyTo(mirrored.Row(y));
        }

        return mirrored;
    }
}
