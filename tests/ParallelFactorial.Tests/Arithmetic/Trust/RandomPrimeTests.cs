using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Trust;

public sealed class RandomPrimeTests
{
    [Fact]
    public void Small_primes_are_told_from_composite_numbers()
    {
        for (var number = 39; number < 5000; number += 2)
        {
            RandomPrime.IsPrime((ulong)number).Should().Be(Enumerable.Range(2, 70).All(divisor => number % divisor != 0 || number == divisor), "{0}", number);
        }
    }

    [Theory]
    [InlineData(2_305_843_009_213_693_951, true)] // 2^61 − 1
    [InlineData(2_305_843_009_213_693_949, false)]
    [InlineData(1_152_921_504_606_847_009, true)] // the first above 2^60
    [InlineData(3_825_123_056_546_413_051, false)] // passes for the bases 2 to 23
    [InlineData(1_000_000_007UL * 1_000_000_009UL, false)]
    [InlineData(825_265, false)] // a Carmichael number
    public void Large_numbers_are_no_exception(ulong number, bool isPrime) => RandomPrime.IsPrime(number).Should().Be(isPrime);

    [Fact]
    public void Drawn_primes_are_in_the_range_and_differ()
    {
        var primes = Enumerable.Range(0, 50).Select(_ => RandomPrime.Draw()).ToList();

        primes.Should().OnlyHaveUniqueItems().And.OnlyContain(prime => prime > 1UL << 60 && prime < 1UL << 61 && RandomPrime.IsPrime(prime));
    }
}
