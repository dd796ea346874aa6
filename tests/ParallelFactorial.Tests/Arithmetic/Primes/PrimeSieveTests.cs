using Activity7.ParallelFactorial.Arithmetic.Primes;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Primes;

public sealed class PrimeSieveTests
{
    [Fact]
    public void The_sieve_finds_what_trial_division_finds()
    {
        for (var limit = 0; limit <= 500; limit++)
        {
            new PrimeSieve(limit).All().Should().Equal(Enumerable.Range(0, limit + 1).Where(IsPrime));
        }
    }

    [Theory]
    [InlineData(1_000, 168)]
    [InlineData(65_535, 6_542)] // the last number of the first segment, and what comes after it
    [InlineData(65_536, 6_542)]
    [InlineData(65_537, 6_543)]
    [InlineData(131_071, 12_251)]
    [InlineData(1_000_000, 78_498)]
    [InlineData(10_000_000, 664_579)]
    public void The_number_of_primes_is_known(int limit, int count)
    {
        var primes = new PrimeSieve(limit).All().ToList();

        primes.Should().HaveCount(count).And.BeInAscendingOrder();
        primes[^1].Should().BeLessThanOrEqualTo(limit);
    }

    [Fact]
    public void A_segment_holds_its_own_primes()
    {
        var sieve = new PrimeSieve(200_000);

        sieve.Segments.Should().Be(4);
        sieve.Segment(1)[0].Should().Be(65_537);
        sieve.Segment(3)[^1].Should().Be(199_999);
    }

    private static bool IsPrime(int number) => number > 1 && Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0);
}
