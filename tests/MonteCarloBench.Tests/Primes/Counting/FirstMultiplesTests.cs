using System.Numerics;
using Activity7.MonteCarloBench.Primes.Counting;

namespace Activity7.MonteCarloBench.Tests.Primes.Counting;

public sealed class FirstMultiplesTests
{
    private static readonly uint[] Primes =
        [
            .. PrimeStream.Read(8192, 8200, CancellationToken.None).First().Span,
            .. PrimeStream.Read(101_000_000, 101_000_010, CancellationToken.None).First().Span,
        ];

    public static TheoryData<long, long> Ranges => new()
    {
        { 0, 1 << 24 },
        { 2_013_265_920, 1 << 24 },
        { (long)Primes[0] * Primes[0] / 30, 1 },
        { (long)Primes[^1] * Primes[^1] / 30 - 1, 3 },
        { 1_000_000_007L * Primes[0], 1 << 24 },
        { 1_000_000_007L * Primes[0] + 1, 1 << 24 },
        { 100_000_000_000_000_000, 1 << 24 },
        { long.MaxValue / 30 - (1 << 24), 1 << 24 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void They_are_those_of_whole_numbers(long firstByte, long length) =>
        new FirstMultiples().Find(Primes, firstByte, length).ToArray().Should().Equal(
            Primes.Select(prime => Of(prime, firstByte)).Where(multiple => multiple.At < (ulong)length));

    private static FirstMultiple Of(uint prime, long firstByte)
    {
        var start = (BigInteger)firstByte * 30;
        var factor = BigInteger.Max(prime, (start + prime - 1) / prime);
        while (!BigInteger.GreatestCommonDivisor(factor, 30).IsOne)
        {
            factor++;
        }

        return new FirstMultiple((ulong)((factor * prime - start) / 30), prime, (uint)(factor % 30));
    }
}
