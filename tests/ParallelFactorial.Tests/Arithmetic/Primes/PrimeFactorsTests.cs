using System.Numerics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Primes;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Primes;

public sealed class PrimeFactorsTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(1000, 1, 1)]
    [InlineData(1000, 3, 1)]
    [InlineData(70_000, 2, 2)]
    public void The_powers_of_all_shares_together_are_the_factorial_without_its_zeros(int n, int shares, int threads)
    {
        var product = BigInteger.One;
        for (var share = 0; share < shares; share++)
        {
            var factors = PrimeFactors.ByBit(n, share, shares, Reference.Threads(threads));
            for (var bit = factors.Length - 1; bit >= 0; bit--)
            {
                factors[bit].Should().NotContain(factor => factor < 1 || factor >= Limb.Base);
            }

            product *= Evaluate(factors);
        }

        product.Should().Be(Factorial(1, n) / BigInteger.Pow(10, Legendre.Exponent(n, 5)));
    }

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

    private static BigInteger Evaluate(int[][] factorsByBit)
    {
        var value = BigInteger.One;
        foreach (var factors in factorsByBit.Reverse())
        {
            value *= value;
            value *= factors.Aggregate(BigInteger.One, (product, factor) => product * factor);
        }

        return value;
    }

    private static BigInteger Factorial(int first, int last) => (last - first) switch
    {
        < 0 => 1,
        0 => first,
        _ => Factorial(first, (first + last) / 2) * Factorial((first + last) / 2 + 1, last),
    };
}
