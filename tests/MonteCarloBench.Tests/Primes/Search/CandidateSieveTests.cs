using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search;

namespace Activity7.MonteCarloBench.Tests.Primes.Search;

public sealed class CandidateSieveTests
{
    [Fact]
    public void Small_primes_are_all_the_odd_primes_below_the_bound()
    {
        SmallPrimes.Below(30).ToArray().Should().Equal(3, 5, 7, 11, 13, 17, 19, 23, 29);
        SmallPrimes.Below(29).ToArray().Should().HaveCount(8);
        SmallPrimes.Below(1_000_000).Length.Should().Be(78_497, "π(10⁶) is 78 498 with 2");
        SmallPrimes.Below(SmallPrimes.Limit).Length.Should().Be(155_610, "π(2²¹) is 155 611 with 2");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(1024)]
    [InlineData(4096)]
    public void Residues_are_congruent_and_no_further_from_zero_than_a_prime(int bits)
    {
        var number = new PhiloxStream(1, bits, 0, StreamPurpose.Start).Next(bits);
        var primes = SmallPrimes.Below(SmallPrimes.Limit)[^5000..].ToArray();
        var residues = new double[primes.Length];

        Residues.Compute(number, primes, residues);

        for (var i = 0; i < primes.Length; i++)
        {
            Math.Abs(residues[i]).Should().BeLessThan(primes[i]);
            ((number - (long)residues[i]) % (long)primes[i]).Should().Be(BigInteger.Zero);
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(96)]
    [InlineData(200)]
    public void Candidates_are_the_numbers_upwards_that_no_small_prime_divides(int bits)
    {
        var start = PrimeSearch.DrawStart(new PhiloxStream(2, bits, 0, StreamPurpose.Start), bits);
        var primes = SmallPrimes.Below(bits * bits / 4).ToArray();
        var window = 6 * bits;

        var expected = Enumerable.Range(0, window).Select(i => start + (2 * i))
            .Where(number => primes.All(prime => !(number % (int)prime).IsZero));

        CandidateSieve.From(start).TakeWhile(number => number < start + (2 * window)).Should().Equal(expected);
    }

    [Fact]
    public void Candidates_end_where_the_bits_do()
    {
        var limit = BigInteger.One << 64;

        CandidateSieve.From(limit - 59).Should().StartWith([limit - 59]).And.OnlyContain(candidate => candidate < limit);
        CandidateSieve.From(limit - 1).Should().BeEmpty("2⁶⁴ − 1 is a multiple of 3");
    }
}
