using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial.Tests.Arithmetic;

public sealed class NumberTheoryTests
{
    [Fact]
    public void The_sieve_finds_what_trial_division_finds()
    {
        for (var limit = 0; limit <= 500; limit++)
        {
            PrimeSieve.UpTo(limit).Should().Equal(Enumerable.Range(0, limit + 1).Where(IsPrime));
        }
    }

    [Theory]
    [InlineData(1_000, 168)]
    [InlineData(1_000_000, 78_498)]
    [InlineData(10_000_000, 664_579)]
    public void The_number_of_primes_is_known(int limit, int count) => PrimeSieve.UpTo(limit).Should().HaveCount(count);

    [Fact]
    public void Legendres_formula_counts_the_factors()
    {
        foreach (var prime in new[] { 2, 3, 5, 7, 31 })
        {
            var factors = 0;
            for (var n = 1; n <= 1000; n++)
            {
                for (var rest = n; rest % prime == 0; rest /= prime)
                {
                    factors++;
                }

                Legendre.Exponent(n, prime).Should().Be(factors);
            }
        }
    }

    private static bool IsPrime(int number) => number > 1 && Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0);
}
