using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Tests.Rows;

namespace Activity7.ImageFilter.Tests.Filters;

public class EdgesTests
{
    private static readonly double[][] Across = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]];

    [Theory]
    [MemberData(nameof(ExactPicture.Sizes), MemberType = typeof(ExactPicture))]
    public void Every_sample_is_a_quarter_of_the_gradient_of_Sobel(int width, int height, int channels)
    {
        var image = Pictures.Noise(width, height, channels);
        var exact = ExactPicture.Of(image);

        exact.Map(image.HasAlpha ? 2 : 1, (x, y, c) =>
        {
            if (c == 1)
            {
                return exact.At(x, y, channels - 1);
            }

            var (across, down) = (0.0, 0.0);
            for (var j = 0; j < 3; j++)
            {
                for (var i = 0; i < 3; i++)
                {
                    across += Across[j][i] * Luma(x + i - 1, y + j - 1);
                    down += Across[i][j] * Luma(x + i - 1, y + j - 1);
                }
            }

            return Math.Sqrt(across * across + down * down) / 4;
        }).Clamped().ShouldBe(Edges.Apply(new PictureRows(image)), error: 0.02);

        double Luma(int x, int y) => channels < 3
            ? exact.At(x, y, 0)
            : 0.299 * exact.At(x, y, 0) + 0.587 * exact.At(x, y, 1) + 0.114 * exact.At(x, y, 2);
    }

    [Fact]
    public void The_edge_between_black_and_white_is_white_and_nothing_else_is_seen()
    {
        var image = Pictures.Plain(8, 5, 3, 0);
        for (var y = 0; y < 5; y++)
        {
            image.Row(y)[12..].Fill(255);
        }

        RowStages.Read(Edges.Apply(new PictureRows(image)), 2, 1, new Columns(0, 8))[0].Should().Equal(0, 0, 0, 255, 255, 0, 0, 0);
    }

    [Fact]
    public void A_slope_of_a_level_for_each_pixel_is_two_levels_bright()
    {
        var image = Pictures.Plain(9, 9, 1, 0);
        for (var i = 0; i < 81; i++)
        {
            image.Samples[i] = (byte)(i / 9);
        }

        RowStages.Sample(Edges.Apply(new PictureRows(image)), 4, 4, 0).Should().Be(2);
    }
}
