using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search;
using Activity7.MonteCarloBench.Random;

namespace Activity7.MonteCarloBench.Tests.Primes.Search;

public sealed class PhiloxStreamTests
{
    [Fact]
    public void Numbers_are_the_blocks_of_the_generator_from_the_lowest_word_on()
    {
        var stream = new PhiloxStream(0x99887766_55443322, 256, 0x12345678_9abcdef0, StreamPurpose.Bases);
        var (a, b, c, d) = Philox4x32.Block((1, (2 << 16) | 256, 0x9abcdef0, 0x12345678), (0x55443322, 0x99887766));

        stream.Next(128);

        stream.Next(128).Should().Be((new BigInteger(d) << 96) + (new BigInteger(c) << 64) + (new BigInteger(b) << 32) + a);
    }

    [Fact]
    public void Streams_of_other_seeds_bits_indices_and_purposes_differ()
    {
        PhiloxStream[] streams =
        [
            new(1, 512, 1, StreamPurpose.Start), new(2, 512, 1, StreamPurpose.Start), new(1UL << 63, 512, 1, StreamPurpose.Start),
            new(1, 513, 1, StreamPurpose.Start), new(1, 512, 2, StreamPurpose.Start), new(1, 512, 1L << 40, StreamPurpose.Start),
            new(1, 512, 1, StreamPurpose.Bases),
        ];

        streams.SelectMany(stream => new[] { stream.Next(128), stream.Next(128) }).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Numbers_of_a_range_reach_both_ends_and_nothing_else()
    {
        var stream = new PhiloxStream(1, 64, 0, StreamPurpose.Bases);

        Enumerable.Range(0, 200).Select(_ => (int)stream.Next(2, 6)).Distinct().Order().Should().Equal(2, 3, 4, 5, 6);
    }
}
