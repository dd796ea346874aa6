using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

/// <summary>The kernel and the unsharp mask.</summary>
public class SharpeningTests
{
    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Sharpening_takes_an_eighth_of_each_neighbour_from_twice_the_middle(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);

        exact.Map(channels, (x, y, c) => (
            from dy in new[] { -1, 0, 1 }
            from dx in new[] { -1, 0, 1 }
            select (dx == 0 && dy == 0 ? 32 : -2) / 16.0 * exact.At(x + dx, y + dy, c)).Sum())
            .Clamped().ShouldBe(Sharpen.Apply(new PictureRows(image)));
    }

    [Fact]
    public void A_speck_of_8_levels_becomes_one_of_16_in_a_ring_that_is_1_darker()
    {
        var image = Pictures.Plain(7, 7, 1, 100);
        image.Row(3)[3] = 108;

        var rows = RowStages.Read(Sharpen.Apply(new PictureRows(image)), 2, 3, new Columns(1, 5));

        rows.Should().BeEquivalentTo(
            new float[][] { [100, 99, 99, 99, 100], [100, 99, 116, 99, 100], [100, 99, 99, 99, 100] }, options => options.WithStrictOrdering());
    }

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void An_unsharp_mask_adds_a_difference_from_the_blur_that_is_above_the_threshold(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);
        foreach (var (sigma, amount, threshold) in new[] { (2.0, 1.5, 3.0), (0.3, 10, 0), (7, 0.7, 40), (2, 0, 0), (2, 5, 255) })
        {
            var blurred = RowStages.Read(GaussianBlur.Apply(new PictureRows(image), sigma), 0, height, new Columns(0, width));

            exact.Map(channels, (x, y, c) =>
            {
                var difference = exact.At(x, y, c) - blurred[y][x * channels + c];
                return exact.At(x, y, c) + (Math.Abs(difference) > threshold ? amount * difference : 0);
            }).Clamped().ShouldBe(UnsharpMask.Apply(new PictureRows(image), sigma, amount, threshold));
        }
    }

    [Fact]
    public void The_threshold_is_one_of_8_bits_whatever_white_is()
    {
        var source = new PictureRows(Pictures.Noise(20, 20, 3));

        Read(new Brightened(source)).Zip(Read(source), (of16, of8) => Math.Abs(of16 / 257 - of8)).Max().Should().BeLessThan(0.001f);

        static IEnumerable<float> Read(IRowImage image) =>
            RowStages.Read(UnsharpMask.Apply(image, 2, 1.5, 30), 0, 20, new Columns(0, 20)).SelectMany(row => row);
    }

    [Fact]
    public void A_picture_that_is_sharpened_several_times_is_computed_once()
    {
        var counted = new Counted(new PictureRows(Pictures.Noise(30, 40, 3)));
        var rows = UnsharpMask.Apply(UnsharpMask.Apply(UnsharpMask.Apply(counted, 2, 1.5, 3), 9, 1.5, 3), 1, 1.5, 3);

        RowStages.Read(rows, 0, 40, new Columns(0, 30));

        counted.Readers.Should().Be(1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Colour_is_the_same_at_the_edge_of_a_shape(int channels)
    {
        var image = Pictures.Plain(40, 9, channels, 60);
        for (var y = 0; y < 9; y++)
        {
            for (var x = 0; x < 40; x++)
            {
                image.Row(y)[x * channels + channels - 1] = (byte)(x < 20 ? 0 : Math.Min(255, (x - 19) * 40));
            }
        }

        foreach (var rows in new[] { Sharpen.Apply(new PictureRows(image)), UnsharpMask.Apply(new PictureRows(image), 2, 1.5, 0) })
        {
            using var result = Pictures.Compute(rows);
            result.Samples.ToArray().Chunk(channels).Where(pixel => pixel[^1] > 0).SelectMany(pixel => pixel.SkipLast(1))
                .Should().OnlyContain(colour => colour == 60);
        }
    }

    /// <summary>The same picture in 16 bits.</summary>
    private sealed class Brightened(IRowImage source) : IRowImage
    {
        private readonly PixelwiseRows _rows = new(source, source.Shape.Channels, (pixels, result) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = pixels[i] * 257;
            }
        });

        public RowShape Shape => _rows.Shape with { Most = 65_535 };

        public IRowReader Read(int top, Columns columns) => _rows.Read(top, columns);
    }

    private sealed class Counted(IRowImage source) : IRowImage
    {
        public int Readers { get; private set; }

        public RowShape Shape => source.Shape;

        public IRowReader Read(int top, Columns columns)
        {
            Readers++;
            return source.Read(top, columns);
        }
    }
}
