using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

public class MedianFilterTests
{
    /// <summary>Half a step of the histogram, and what floats are off by.</summary>
    private const double HalfAStep = 1 / 512.0 + 0.0001;

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Every_sample_is_the_middle_one_of_the_square_around_it(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);
        foreach (var (radius, error) in new[] { (1, 0.0001), (2, HalfAStep), (3, HalfAStep), (20, HalfAStep) })
        {
            MedianOf(exact, radius).ShouldBe(MedianFilter.Apply(new PictureRows(image), radius), channels is 1 or 3 ? 0 : error);
        }
    }

    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(3, HalfAStep + 0.01)]
    public void After_another_filter_it_is_the_median_of_fractions(int radius, double error)
    {
        var blurred = GaussianBlur.Apply(new PictureRows(Pictures.Noise(30, 20, 3)), 0.6);
        var samples = RowStages.Read(blurred, 0, 20, new Columns(0, 30));
        var beyond = RowStages.Read(blurred, -radius, 20 + 2 * radius, new Columns(-radius, 30 + 2 * radius));

        new ExactPicture(30, 20, 3, (x, y, c) => Middle(
            from dy in Enumerable.Range(0, 2 * radius + 1)
            from dx in Enumerable.Range(0, 2 * radius + 1)
            select (double)beyond[y + dy][(x + dx) * 3 + c])).ShouldBe(MedianFilter.Apply(blurred, radius), error);
        samples.SelectMany(row => row).Count(sample => sample != MathF.Round(sample))
            .Should().BeGreaterThan(1000, "otherwise this tells nothing");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Specks_go_and_edges_stay(int radius)
    {
        var clean = Pictures.Plain(20, 12, 3, 40);
        for (var y = 0; y < 12; y++)
        {
            clean.Row(y)[30..].Fill(200);
        }

        var image = new PixelImage(clean.Width, clean.Height, clean.Channels);
        clean.Samples.CopyTo(image.Samples);
        image.Row(5).Slice(9, 3).Fill(255);
        image.Row(8).Slice(45, 3).Clear();

        using var result = Pictures.Compute(MedianFilter.Apply(new PictureRows(image), radius));

        result.Samples.ToArray().Should().Equal(clean.Samples.ToArray());
    }

    private static ExactPicture MedianOf(ExactPicture picture, int radius) => picture.Map(picture.Channels, (x, y, c) => Middle(
        from dy in Enumerable.Range(-radius, 2 * radius + 1)
        from dx in Enumerable.Range(-radius, 2 * radius + 1)
        select picture.At(x + dx, y + dy, c)));

    private static double Middle(IEnumerable<double> samples)
    {
        var sorted = samples.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
