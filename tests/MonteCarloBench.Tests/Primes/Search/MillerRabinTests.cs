using System.Globalization;
using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search;

namespace Activity7.MonteCarloBench.Tests.Primes.Search;

public sealed class MillerRabinTests
{
    private const int Rounds = 64;

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(61)]
    [InlineData(89)]
    [InlineData(107)]
    [InlineData(127)]
    [InlineData(521)]
    [InlineData(607)]
    [InlineData(1279)]
    public void Mersenne_primes_pass(int exponent)
    {
        var prime = (BigInteger.One << exponent) - 1;

        Passes(prime).Should().BeTrue();
        new FermatTest(exponent).FindPassing([prime], Token).Should().Be(1);
    }

    [Theory]
    [InlineData(67)]
    [InlineData(257)]
    [InlineData(523)]
    [InlineData(1277)]
    public void Mersenne_numbers_that_are_composite_do_not_pass_though_they_pass_with_base_2(int exponent)
    {
        var composite = (BigInteger.One << exponent) - 1;

        Passes(composite).Should().BeFalse();
        new FermatTest(exponent).FindPassing([composite], Token).Should().Be(1, "2^p ≡ 1 and p divides the number less one");
    }

    [Theory]
    [InlineData("561", "the first Carmichael number")]
    [InlineData("1729", "a Carmichael number")]
    [InlineData("2047", "the first strong pseudoprime to base 2")]
    [InlineData("3215031751", "a strong pseudoprime to bases 2, 3, 5 and 7")]
    [InlineData("3825123056546413051", "a strong pseudoprime to the primes up to 23")]
    [InlineData("318665857834031151167461", "a strong pseudoprime to the primes up to 37")]
    [InlineData("3317044064679887385961981", "a strong pseudoprime to the primes up to 41")]
    [InlineData("1590231231043178376951698401", "a Carmichael number of three primes of 30 bits")]
    public void Composite_numbers_that_deceive_fixed_bases_do_not_pass(string number, string name)
    {
        var composite = BigInteger.Parse(number, CultureInfo.InvariantCulture);

        Passes(composite).Should().BeFalse(name);
        new FermatTest((int)composite.GetBitLength()).FindPassing([composite], Token).Should().Be(1, name);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(256)]
    [InlineData(512)]
    public void A_product_of_two_close_primes_passes_nothing(int bits)
    {
        var p = PrimeSearch.Find(1, bits, 0, Token);
        var q = p + 2;
        while (!Passes(q))
        {
            q += 2;
        }

        Passes(p * q).Should().BeFalse();
        Passes(p * p).Should().BeFalse();
        new FermatTest(2 * bits).FindPassing([p * q, p * p], Token).Should().Be(0);
    }

    [Fact]
    public void Small_numbers_pass_if_and_only_if_they_are_prime()
    {
        var primes = new HashSet<int>([3, .. SmallPrimes.Below(1000).ToArray().Select(prime => (int)prime)]);
        for (var number = 5; number < 1000; number += 2)
        {
            Passes(number).Should().Be(primes.Contains(number), $"of {number}");
        }
    }

    [Fact]
    public void Each_lane_of_Fermats_test_has_a_number_of_its_own()
    {
        BigInteger[] numbers = [2047, 5, 9, 341, (BigInteger.One << 89) - 1, (BigInteger.One << 89) - 3, 3, 15];

        new FermatTest(89).FindPassing(numbers, Token).Should().Be(0b0101_1011);
        new FermatTest(89).FindPassing(numbers.AsSpan(1, 3), Token).Should().Be(0b101);
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(2048, 64)]
    [InlineData(2049, 128)]
    [InlineData(4096, 128)]
    public void Rounds_are_those_of_the_stated_error(int bits, int rounds) => MillerRabin.RoundsFor(bits).Should().Be(rounds);

    private static bool Passes(BigInteger number)
    {
        var bits = (int)number.GetBitLength();
        return new MillerRabin(bits).Passes(number, Rounds, new PhiloxStream(7, bits, 0, StreamPurpose.Bases), Token);
    }
}
