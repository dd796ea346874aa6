using Activity7.ParallelFactorial.Arithmetic.Products;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Products;

public sealed class PieceCountTests
{
    [Theory]
    [InlineData(1000, 1000, false, 1)] // like lengths
    [InlineData(1000, 501, false, 1)]
    [InlineData(1000, 1000, true, 1)]
    public void Factors_of_like_lengths_are_not_cut(int longer, int shorter, bool isSquare, int pieces) =>
        PieceCount.Best(longer, shorter, isSquare).Should().Be(pieces);

    [Theory]
    [InlineData(7_000_000, 750_000)]
    [InlineData(100_000, 1_000)]
    public void A_much_longer_factor_is_cut_so_that_the_product_costs_less(int longer, int shorter)
    {
        var pieces = PieceCount.Best(longer, shorter, isSquare: false);

        pieces.Should().BeGreaterThan(1);
        ((2 * pieces + 1) * PieceCount.LengthOf(longer, shorter, pieces).Vectors)
            .Should().BeLessThan(3 * PieceCount.LengthOf(longer, shorter, 1).Vectors);
    }
}
