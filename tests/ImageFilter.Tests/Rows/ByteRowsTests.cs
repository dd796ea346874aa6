using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Rows;

/// <summary>What is computed in whole numbers against the same in floats.</summary>
public sealed class ByteRowsTests
{
    /// <summary>Widths around a vector and a tile, and the smallest.</summary>
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 1, 1, 3 }, { 2, 2, 3 }, { 3, 5, 1 }, { 31, 6, 1 }, { 32, 6, 3 }, { 33, 7, 3 }, { 43, 37, 3 }, { 1023, 4, 3 }, { 16_385, 5, 3 }, { 16_510, 3, 1 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Half_a_picture_is_the_same_from_bytes_as_from_floats(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        image.Row(0).Fill(255);
        var (fromBytes, fromFloats) = (new HalvedRows(new PictureRows(image)), new HalvedRows(Floats(new PictureRows(image))));
        var columns = new Columns(-3, fromBytes.Shape.Width + 6);

        fromBytes.Read(0, columns).Should().BeOfType<HalvedBytes>();
        var expected = RowStages.Read(fromFloats, -3, fromBytes.Shape.Height + 6, columns);
        var actual = RowStages.Read(fromBytes, -3, fromBytes.Shape.Height + 6, columns);

        actual.Zip(expected).Should().AllSatisfy(rows => rows.First.Should().Equal(rows.Second, (ours, theirs) => Math.Abs(ours - theirs) < 0.001f));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_doubled_picture_is_the_same_in_bytes_as_in_floats_but_for_a_sixty_fourth(int width, int height, int channels)
    {
        var half = Pictures.Noise((width + 1) / 2, (height + 1) / 2, channels);
        half.Row(0).Fill(255);
        var doubled = new DoubledRows(new PictureRows(half), width, height);

        doubled.ReadBytes(new Columns(0, width)).Should().NotBeNull();
        using var inBytes = Pictures.Compute(doubled);
        var inFloats = RowStages.Read(doubled, 0, height, new Columns(0, width));

        for (var y = 0; y < height; y++)
        {
            inBytes.Row(y).ToArray().Should().Equal(inFloats[y], (ours, exact) => Math.Abs(ours - exact) <= 0.5f + 1 / 64f);
        }
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(4, 8)]
    [InlineData(3, 16)]
    public void Pictures_with_alpha_or_longer_samples_take_the_way_of_floats(int channels, int bits)
    {
        var image = new PictureRows(new PixelImage(20, 10, channels, (SampleDepth)(bits / 8)));

        new HalvedRows(image).Read(0, new Columns(0, 5)).Should().NotBeOfType<HalvedBytes>();
        new DoubledRows(image, 40, 20).ReadBytes(new Columns(0, 40)).Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pairs_of_pixels_of_bytes_come_together_as_those_of_any_samples_do(int channels)
    {
        foreach (var pixels in new[] { 1, 5, 16, 17, 100 })
        {
            var length = pixels * channels;
            var (first, second) = (new byte[length + 16], new byte[length + 16]);
            Random.Shared.NextBytes(first);
            Random.Shared.NextBytes(second);
            var expected = new byte[2 * length];
            PixelPairs.Interleave<byte>(first.AsSpan(0, length), second.AsSpan(0, length), expected, channels);
            var actual = new byte[2 * length + 32];

            new PairShuffle(channels).Interleave(first, second, actual, length);

            actual.Take(2 * length).Should().Equal(expected);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(9, 100)]
    [InlineData(40, 33)]
    public void Four_rows_at_once_are_filtered_as_each_by_itself(int radius, int length)
    {
        var weights = Enumerable.Range(0, radius + 1).Select(d => 1f / (1 + d * d)).ToArray();
        var down = new ColumnConvolution(weights);
        var rows = new float[down.RowsNeeded * length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (i * 7919) % 256;
        }

        var results = new float[ColumnConvolution.RowsAtOnce * length];
        down.Apply(rows, length, results);

        var expected = new float[length];
        for (var row = 0; row < ColumnConvolution.RowsAtOnce; row++)
        {
            SymmetricConvolution.Apply(rows, (radius + row) * length, length, weights, expected);
            results.AsSpan(row * length, length).ToArray().Should().Equal(expected, (ours, theirs) => Math.Abs(ours - theirs) < 0.01f);
        }
    }

    /// <summary>The same picture as a computation, so that nobody knows that it is in memory.</summary>
    private static PixelwiseRows Floats(PictureRows source) =>
        new(source, source.Shape.Channels, (pixels, result) => pixels.CopyTo(result));
}
