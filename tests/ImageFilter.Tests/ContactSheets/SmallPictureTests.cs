using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.ContactSheets;

public class SmallPictureTests
{
    private static readonly PixelSize Cell = new(288, 216);

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(288, 216, 288, 216)]
    [InlineData(289, 216, 288, 215)]
    [InlineData(10_000, 1, 288, 1)]
    [InlineData(1, 10_000, 1, 216)]
    [InlineData(1440, 960, 288, 192)]
    [InlineData(577, 1000, 125, 216)]
    public void A_picture_fits_in_a_cell_and_keeps_its_channels(int width, int height, int smallWidth, int smallHeight)
    {
        foreach (var channels in new[] { 1, 2, 3, 4 })
        {
            foreach (var depth in new[] { SampleDepth.Eight, SampleDepth.Sixteen })
            {
                using var image = new PixelImage(width, height, channels, depth);
                image.Samples.Fill(255);

                using var small = SmallPicture.Of(image, Cell);

                (small.Width, small.Height, small.Channels, small.Depth)
                    .Should().Be((smallWidth, smallHeight, channels, SampleDepth.Eight));
                small.Samples.ToArray().Should().OnlyContain(sample => sample == 255, "white stays white");
            }
        }
    }

    [Theory]
    [InlineData(1440, 960)]
    [InlineData(3001, 1999)]
    [InlineData(2500, 217)]
    public void It_looks_like_the_picture_resampled_at_once(int width, int height)
    {
        using var scene = Pictures.Scene(width, height);
        using var exact = Pictures.Compute(Thumbnail.Apply(new PictureRows(scene), Cell, linear: false));

        using var small = SmallPicture.Of(scene, Cell);

        small.Samples.ToArray().Zip(exact.Samples.ToArray(), (ours, theirs) => Math.Abs(ours - theirs)).Average().Should().BeLessThan(6);
    }

    [Theory]
    [InlineData(7, 5, 3, 2)]
    [InlineData(3000, 4, 7, 3)]
    [InlineData(2050, 9, 2050, 3)]
    public void A_mean_is_that_of_its_block(int width, int height, int blocksAcross, int blocksDown)
    {
        foreach (var channels in new[] { 1, 3 })
        {
            using var image = Pictures.Noise(width, height, channels);

            using var means = BlockMeans.Of(image, blocksAcross, blocksDown);

            for (var i = 0; i < blocksAcross * blocksDown * channels; i++)
            {
                var (x, y, channel) = (i / channels % blocksAcross, i / channels / blocksAcross, i % channels);
                var samples =
                    from row in Block(y, height, blocksDown)
                    from column in Block(x, width, blocksAcross)
                    select (double)image.Row(row)[column * channels + channel];
                ((double)means.Samples[i]).Should().BeApproximately(samples.Average(), 0.501, $"at {x}, {y}");
            }
        }

        static IEnumerable<int> Block(int index, int length, int blocks) =>
            Enumerable.Range(0, length).Where(position => position >= index * length / blocks && position < (index + 1) * length / blocks);
    }

    [Fact]
    public void Of_a_high_block_rows_from_all_of_it_count()
    {
        using var image = new PixelImage(2, 400, 1);
        image.Samples[..400].Clear();
        image.Samples[400..].Fill(200);

        using var means = BlockMeans.Of(image, 1, 1);

        means.Samples[0].Should().Be(100);
    }

    [Fact]
    public void What_is_invisible_gives_no_colour()
    {
        using var image = new PixelImage(2000, 2000, 4);
        for (var i = 0; i < image.Samples.Length; i += 8)
        {
            new byte[] { 200, 100, 50, 255, 0, 255, 0, 0 }.CopyTo(image.Samples[i..]);
        }

        using var small = SmallPicture.Of(image, Cell);

        var pixel = small.Row(100).Slice(4 * 100, 4).ToArray();
        pixel[..3].Should().Equal(200, 100, 50);
        ((int)pixel[3]).Should().BeInRange(110, 145, "half of the pixels are opaque");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Of_an_animation_the_first_frame_counts(int side)
    {
        using var animation = new PixelImage(side, side, 1, frames: 3);
        animation.Samples.Fill(10);
        animation.Samples[(side * side)..].Fill(250);

        using var small = SmallPicture.Of(animation, Cell);

        small.Frames.Should().Be(1);
        small.Samples.ToArray().Should().OnlyContain(sample => sample == 10);
    }
}
