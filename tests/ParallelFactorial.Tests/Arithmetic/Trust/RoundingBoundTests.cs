using System.Runtime.Intrinsics;
using Activity7.ParallelFactorial.Arithmetic.Transform;
using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Trust;

public sealed class RoundingBoundTests
{
    [Fact]
    public void The_last_square_of_the_largest_factorial_is_within_the_probable_bound()
    {
        const int Limbs = 41_960_709;
        var length = TransformLength.For(2 * Limbs);

        RoundingBound.Probable(length, Limbs, Limbs).Should().BeLessThan(RoundingBound.Allowed / 10);
        RoundingBound.Check(length, Limbs, Limbs);
    }

    [Theory]
    [InlineData(294_646, true)] // the longest square on the way to 1,000,000!
    [InlineData(3_571_168, false)] // that on the way to 10,000,000!
    public void The_certain_bound_holds_for_a_million_and_not_for_ten(int limbs, bool holds)
    {
        (RoundingBound.Certain(TransformLength.For(2 * limbs), limbs, limbs) < 0.5).Should().Be(holds);
    }

    [Fact]
    public void A_product_beyond_the_bound_is_refused()
    {
        const int TooLong = int.MaxValue;
        var check = () => RoundingBound.Check(new TransformLength(4, 10), TooLong, TooLong);

        check.Should().Throw<ArithmeticException>().WithMessage("*too long to be exact");
    }

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(0.249, false)]
    [InlineData(0.25, true)]
    [InlineData(double.NaN, true)]
    public void A_coefficient_far_from_a_whole_number_is_refused(double distance, bool isRefused)
    {
        var check = () => RoundingBound.CheckDistance(Vector512.Create(0, 0, 0, distance, 0, 0, 0, 0));

        if (isRefused)
        {
            check.Should().Throw<ArithmeticException>();
        }
        else
        {
            check.Should().NotThrow();
        }
    }
}
