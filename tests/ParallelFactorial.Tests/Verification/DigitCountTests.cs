using Activity7.ParallelFactorial.Verification;

namespace Activity7.ParallelFactorial.Tests.Verification;

public sealed class DigitCountTests
{
    [Fact]
    public void Every_factorial_up_to_3000_has_as_many_digits_as_foretold()
    {
        var logarithm = 0.0;
        for (var n = 0; n <= 3000; n++)
        {
            logarithm += Math.Log10(Math.Max(1, n));
            var count = DigitCount.Of(n);

            count.Contains((int)Math.Floor(logarithm) + 1).Should().BeTrue("it is {0}!", n);
            (count.Most - count.Least).Should().BeLessThanOrEqualTo(1);
        }
    }

    [Theory]
    [InlineData(100_000, 456_574)]
    [InlineData(1_000_000, 5_565_709)]
    [InlineData(10_000_000, 65_657_060)]
    [InlineData(100_000_000, 756_570_557)]
    public void Large_ones_are_known(int n, int digits) => DigitCount.Of(n).Should().Be(new DigitCount(digits, digits));
}
