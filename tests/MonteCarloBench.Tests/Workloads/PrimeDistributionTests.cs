using Activity7.MonteCarloBench.Workloads.Primes;

namespace Activity7.MonteCarloBench.Tests.Workloads;

public sealed class PrimeDistributionTests
{
    [Fact]
    public void The_approximation_is_as_near_to_the_tables_as_it_promises()
    {
        long power = 10;
        for (var exponent = 1; exponent <= 18; exponent++, power *= 10)
        {
            var known = PrimeDistribution.Known(0, power)!.Value;

            PrimeDistribution.Expected(0, power).Should().BeApproximately(known, Math.Sqrt(power) / Math.Log(power), $"10^{exponent}");
        }
    }

    [Theory]
    [InlineData(3, 10)]
    [InlineData(0, 11)]
    [InlineData(0, long.MaxValue)]
    public void The_tables_know_no_other_ranges(long first, long last) => PrimeDistribution.Known(first, last).Should().BeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_prime_is_expected_below_2(long last) => PrimeDistribution.Expected(0, last).Should().Be(0);

    [Fact]
    public void Short_ranges_are_expected_as_long_ones_are() =>
        PrimeDistribution.Expected(1_000_000, 1_050_000).Should().BeApproximately(
            PrimeDistribution.Expected(0, 1_050_000) - PrimeDistribution.Expected(0, 999_999), 1e-3);

    [Fact]
    public void One_number_in_43_is_expected_to_be_prime_near_the_end() =>
        PrimeDistribution.Expected(long.MaxValue - 43_000, long.MaxValue - 1).Should().BeApproximately(43_000 / (63 * Math.Log(2)), 0.1);
}
