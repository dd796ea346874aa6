using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search;

namespace Activity7.MonteCarloBench.Tests.Primes.Search;

public sealed class PrimeSearchTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(64, 20)]
    [InlineData(65, 20)]
    [InlineData(100, 10)]
    [InlineData(192, 10)]
    [InlineData(333, 3)]
    public void The_number_found_is_the_first_prime_from_the_start_on(int bits, int searches)
    {
        for (var index = 0; index < searches; index++)
        {
            var candidate = PrimeSearch.DrawStart(new PhiloxStream(5, bits, index, StreamPurpose.Start), bits);
            while (!IsPrime(candidate))
            {
                candidate += 2;
            }

            PrimeSearch.Find(5, bits, index, Token).Should().Be(candidate);
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(67)]
    [InlineData(128)]
    [InlineData(511)]
    [InlineData(1024)]
    [InlineData(2048)]
    public void Numbers_found_have_all_their_bits_and_the_two_highest_set(int bits)
    {
        var prime = PrimeSearch.Find(6, bits, 0, Token);

        (prime >> (bits - 2)).Should().Be(3);
        IsPrime(prime).Should().BeTrue();
    }

    [Fact]
    public void Numbers_are_the_same_in_any_order_and_on_any_thread()
    {
        var inOrder = Enumerable.Range(0, 24).Select(index => PrimeSearch.Find(9, 128, index, Token)).ToArray();
        var backwards = Enumerable.Range(0, 24).Reverse().Select(index => PrimeSearch.Find(9, 128, index, Token)).Reverse();
        var inParallel = Enumerable.Range(0, 24).AsParallel().AsOrdered().Select(index => PrimeSearch.Find(9, 128, index, Token));

        backwards.Should().Equal(inOrder);
        inParallel.Should().Equal(inOrder);
    }

    [Fact]
    public void Other_seeds_indices_and_bits_give_other_primes() => new[]
    {
        PrimeSearch.Find(1, 64, 0, Token), PrimeSearch.Find(2, 64, 0, Token), PrimeSearch.Find(1UL << 32, 64, 0, Token),
        PrimeSearch.Find(1, 64, 1, Token), PrimeSearch.Find(1, 64, 1L << 32, Token), PrimeSearch.Find(1, 65, 0, Token) >> 1,
    }.Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        var search = () => PrimeSearch.Find(1, 4096, 0, cancellation.Token);

        search.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData(63, 0)]
    [InlineData(4097, 0)]
    [InlineData(64, -1)]
    public void Bits_and_index_out_of_range_are_refused(int bits, long index)
    {
        var search = () => PrimeSearch.Find(1, bits, index, Token);

        search.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Miller and Rabin's test with fixed bases, in the arithmetic of .NET.</summary>
    private static bool IsPrime(BigInteger number)
    {
        var twos = (int)BigInteger.TrailingZeroCount(number - 1);
        return new[] { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37 }.All(witness =>
        {
            var power = BigInteger.ModPow(witness, (number - 1) >> twos, number);
            return power.IsOne || Enumerable.Range(0, twos).Any(i => BigInteger.ModPow(power, BigInteger.One << i, number) == number - 1);
        });
    }
}
