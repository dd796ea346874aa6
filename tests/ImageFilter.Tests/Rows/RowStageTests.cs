using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Rows;

/// <summary>What holds for every stage, and the sums of each against the plain form of its definition.</summary>
public sealed class RowStageTests
{
    /// <summary>Floats of sums in another order.</summary>
    private const float Rounding = 0.001f;

    private static readonly Dictionary<string, Func<IRowImage, IRowImage>> StagesByName = new()
    {
        ["source"] = source => source,
        ["convolved"] = source => new ConvolvedRows(source, [0.4f, 0.2f, 0.1f]),
        ["halved"] = source => new HalvedRows(source),
        ["doubled"] = source => new DoubledRows(source, 2 * source.Shape.Width - 1, 2 * source.Shape.Height),
        ["blurred"] = source => GaussianBlur.Apply(source, 11),
        ["box-blurred"] = source => new BoxRows(source, 4),
        ["sharpened"] = Sharpen.Apply,
        ["unsharp"] = source => UnsharpMask.Apply(source, 6, 1.5, 3),
        ["grey"] = Grayscale.Apply,
        ["sepia"] = Sepia.Apply,
        ["inverted"] = Invert.Apply,
        ["edges"] = Edges.Apply,
        ["median of nine"] = source => MedianFilter.Apply(source, 1),
        ["median"] = source => MedianFilter.Apply(source, 4),
        ["resampled"] = source => new ResampledRows(source, 31, 19),
        ["in light"] = LinearLight.ToLight,
        ["from light"] = LinearLight.FromLight,
        ["chain"] = source => Edges.Apply(new ResampledRows(UnsharpMask.Apply(MedianFilter.Apply(source, 2), 2, 1, 0), 31, 30)),
    };

    /// <summary>The stages by name, each on a source of so many channels.</summary>
    public static TheoryData<string, int> Stages
    {
        get
        {
            var stages = new TheoryData<string, int>();
            foreach (var stage in StagesByName.Keys)
            {
                foreach (var channels in new[] { 1, 2, 3, 4 })
                {
                    stages.Add(stage, channels);
                }
            }

            return stages;
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_part_of_a_picture_is_the_same_as_in_the_whole(string stage, int channels)
    {
        var image = StagesByName[stage](new PictureRows(Pictures.Noise(43, 37, channels)));
        var samples = image.Shape.Channels;
        var (all, rows) = (new Columns(-9, image.Shape.Width + 18), image.Shape.Height + 18);
        var whole = RowStages.Read(image, -9, rows, all);

        foreach (var (top, columns) in new[] { (0, new Columns(0, 5)), (-7, new Columns(-8, 3)), (3, new Columns(11, 20)), (4, new Columns(12, 1)) })
        {
            var part = RowStages.Read(image, top, 8, columns);
            for (var y = 0; y < part.Length; y++)
            {
                var expected = whole[top + 9 + y].AsSpan((columns.First + 9) * samples, columns.Count * samples).ToArray();
                part[y].Zip(expected, (ours, theirs) => Math.Abs(ours - theirs)).Max().Should().BeLessThan(Rounding, $"row {top + y} of {columns}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Beyond_an_edge_the_edge_repeats(int channels)
    {
        var image = new PictureRows(Pictures.Noise(5, 4, channels));

        foreach (var (x, y) in new[] { (-1, 0), (-30, -30), (5, 2), (90, 9), (2, 4), (2, -1) })
        {
            for (var channel = 0; channel < channels; channel++)
            {
                RowStages.Sample(image, x, y, channel)
                    .Should().Be(RowStages.Sample(image, Math.Clamp(x, 0, 4), Math.Clamp(y, 0, 3), channel), $"at {x}, {y}");
            }
        }

        RowStages.Read(image, 0, 1, new Columns(20, 2))[0].Should().Equal(
            [.. RowStages.Read(image, 0, 1, new Columns(4, 1))[0], .. RowStages.Read(image, 0, 1, new Columns(4, 1))[0]], "all of it lies beyond");
    }

    [Fact]
    public void A_halved_pixel_is_the_sum_of_the_four_by_four_around_it()
    {
        var source = new PictureRows(Pictures.Noise(9, 7, 3));
        var halved = new HalvedRows(source);
        float[] weights = [1 / 8f, 3 / 8f, 3 / 8f, 1 / 8f];

        (halved.Shape.Width, halved.Shape.Height).Should().Be((5, 4));
        foreach (var (x, y) in new[] { (0, 0), (2, 1), (4, 3), (-3, 5) })
        {
            var expected = weights.SelectMany((down, j) => weights.Select((across, i) =>
                down * across * RowStages.Sample(source, 2 * x - 1 + i, 2 * y - 1 + j, 1))).Sum();
            RowStages.Sample(halved, x, y, 1).Should().BeApproximately(expected, Rounding);
        }
    }

    [Fact]
    public void A_doubled_pixel_is_three_quarters_of_the_one_it_lies_in_and_a_quarter_of_the_nearest()
    {
        var source = new PictureRows(Pictures.Noise(5, 4, 3));
        var doubled = new DoubledRows(source, 9, 8);

        foreach (var (x, y) in new[] { (0, 0), (1, 1), (3, 2), (4, 5), (8, 7), (-3, 10) })
        {
            RowStages.Sample(doubled, x, y, 2).Should().BeApproximately(0.75f * Across(y >> 1) + 0.25f * Across(Nearest(y)), Rounding, $"at {x}, {y}");

            float Across(int row) => 0.75f * RowStages.Sample(source, x >> 1, row, 2) + 0.25f * RowStages.Sample(source, Nearest(x), row, 2);
        }

        static int Nearest(int position) => (position >> 1) + ((position & 1) == 0 ? -1 : 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pairs_of_pixels_come_apart_and_together(int channels)
    {
        var row = Enumerable.Range(0, 2 * 21 * channels).Select(i => (float)i).ToArray();
        var first = new float[21 * channels];
        PixelPairs.TakeFirst(row, first, channels);
        first.Should().Equal(row.Chunk(channels).Where((_, pixel) => pixel % 2 == 0).SelectMany(pixel => pixel));

        var second = row.Chunk(channels).Where((_, pixel) => pixel % 2 == 1).SelectMany(pixel => pixel).ToArray();
        var together = new float[row.Length];
        PixelPairs.Interleave(first, second, together, channels);
        together.Should().Equal(row);
    }
}
