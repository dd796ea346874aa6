using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Numbers;

public sealed class LimbTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(49_999_999, 49_999_999, 0)]
    [InlineData(50_000_000, -50_000_000, 1)]
    [InlineData(-50_000_000, 50_000_000, -1)]
    [InlineData(123_456_789_012, -43_210_988, 1235)]
    [InlineData(-123_456_789_012, 43_210_988, -1235)]
    [InlineData(7_500_000_000_000_000_000, 0, 75_000_000_000)]
    public void A_sum_is_its_limb_and_so_many_bases(long sum, int limb, long carry)
    {
        Limb.Split(sum).Should().Be((limb, carry));
        (limb + carry * Limb.Base).Should().Be(sum);
    }
}
