using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

public class BoxBlurTests
{
    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Every_sample_is_the_mean_of_the_square_around_it(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);
        foreach (var radius in new[] { 1, 2, 7, 30 })
        {
            exact.Map(channels, (x, y, c) => (
                from dy in Enumerable.Range(-radius, 2 * radius + 1)
                from dx in Enumerable.Range(-radius, 2 * radius + 1)
                select exact.At(x + dx, y + dy, c)).Average()).ShouldBe(new BoxRows(new PictureRows(image), radius));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(77, 5)]
    [InlineData(254, 333)]
    [InlineData(255, 500)]
    public void A_plain_picture_stays_exactly_as_it_is(byte value, int radius)
    {
        var rows = new BoxRows(new PictureRows(Pictures.Plain(300, 20, 3, value)), radius);

        AllOf(rows).Should().OnlyContain(sample => sample == value);
    }

    [Fact]
    public void Nothing_of_what_has_left_the_square_stays_behind()
    {
        // Fractions, after many steps over the largest differences that there are.
        var image = Pictures.Noise(20, 3000, 4);
        for (var y = 2900; y < 3000; y++)
        {
            image.Row(y).Fill(90);
        }

        var last = RowStages.Read(new BoxRows(new PictureRows(image), 10), 0, 3000, new Columns(0, 20))[^1];

        last.Where((_, i) => i % 4 == 3).Should().OnlyContain(alpha => alpha == 90);
        last.Where((_, i) => i % 4 != 3).Should().OnlyContain(colour => Math.Abs(colour - 90 * 90 / 255f) < 1e-5);
    }

    private static IEnumerable<float> AllOf(BoxRows rows) =>
        RowStages.Read(rows, 0, rows.Shape.Height, new Columns(0, rows.Shape.Width)).SelectMany(row => row);
}
