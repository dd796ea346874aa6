using System.Numerics;
using Activity7.MonteCarloBench.Primes;
using Activity7.MonteCarloBench.Primes.Counting;

namespace Activity7.MonteCarloBench.Tests.Primes.Counting;

public sealed class PartsOfTheSieveTests
{
    [Fact]
    public void Bits_of_the_wheel_are_its_residues_in_order() =>
        Wheel.Residues.ToArray().Select(residue => Wheel.BitOf(residue)).Should().Equal(0, 1, 2, 3, 4, 5, 6, 7);

    [Theory]
    [InlineData(0L)]
    [InlineData(1_000_003L)]
    [InlineData(long.MaxValue / 30 - 2_000)]
    public void The_pre_sieve_leaves_what_no_prime_up_to_its_largest_divides(long firstByte)
    {
        var sieve = new byte[6 * PreSieve.BlockLength];
        var preSieve = new PreSieve(firstByte);
        preSieve.Fill(sieve.AsSpan(0, 2 * PreSieve.BlockLength));
        preSieve.Fill(sieve.AsSpan(2 * PreSieve.BlockLength));

        var primes = TextbookSieve.UpTo(PreSieve.LargestPrime);
        sieve.Should().Equal(Enumerable.Range(0, sieve.Length).Select(i =>
            (byte)Enumerable.Range(0, 8)
                .Where(bit => primes.TrueForAll(prime => ((firstByte + i) * 30 + Wheel.Residues[bit]) % prime != 0))
                .Sum(bit => 1 << bit)));
    }

    [Fact]
    public void The_stream_has_all_primes_of_its_bytes_ascending()
    {
        var primes = PrimeStream.Read(100, 40_000, CancellationToken.None).SelectMany(batch => batch.ToArray()).Select(prime => (int)prime);

        // It may go on for up to seven bytes.
        primes.TakeWhile(prime => prime < 1_200_000).Should().Equal(TextbookSieve.UpTo(1_200_000).Where(prime => prime > 3_000));
    }

    [Fact]
    public void Buckets_cross_off_all_multiples_from_the_square_on_also_when_they_have_to_grow()
    {
        const int Segments = 3;
        uint[] primes = [300_007, 524_287, 524_309, 7_000_003, 2_147_483_647];
        var firstByte = 524_287L * 524_287 / 30 - 1_000;
        var length = (long)Segments * SegmentedSieve.SegmentLength;
        using var buckets = new Buckets(Segments, 1);
        buckets.Clear();
        foreach (var first in new FirstMultiples().Find(primes, firstByte, length))
        {
            buckets.Add([first], length, primes[0]);
        }

        var sieve = new byte[length];
        Array.Fill(sieve, byte.MaxValue);
        for (var segment = 0; segment < Segments; segment++)
        {
            buckets.CrossOff(segment, sieve.AsSpan(segment * SegmentedSieve.SegmentLength, SegmentedSieve.SegmentLength));
        }

        var expected = new byte[length];
        Array.Fill(expected, byte.MaxValue);
        foreach (var prime in primes)
        {
            for (var factor = Math.Max(prime, firstByte * 30 / prime); prime * factor / 30 < firstByte + length; factor++)
            {
                var multiple = prime * factor;
                if (Wheel.Residues.Contains((byte)(factor % 30)) && multiple / 30 >= firstByte)
                {
                    expected[multiple / 30 - firstByte] &= (byte)~(1 << Wheel.Residues.IndexOf((byte)(multiple % 30)));
                }
            }
        }

        sieve.AsSpan().SequenceEqual(expected).Should().BeTrue();
    }

    [Fact]
    public void Bits_are_counted_to_the_last_byte()
    {
        var bytes = new byte[77];
        new System.Random(3).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            Bits.Count(bytes.AsSpan(0, length)).Should().Be(bytes.Take(length).Sum(value => BitOperations.PopCount(value)));
        }
    }
}
