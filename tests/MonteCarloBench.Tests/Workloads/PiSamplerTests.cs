using System.Numerics;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Random;
using Activity7.MonteCarloBench.Workloads.Pi;

namespace Activity7.MonteCarloBench.Tests.Workloads;

public sealed class PiSamplerTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(15, 2)]
    [InlineData(0, 16)]
    [InlineData(1, 31)]
    [InlineData(7, 1000)]
    [InlineData(8, 1001)]
    [InlineData((1L << 33) - 1, 500)]
    [InlineData((1L << 50) + 3, 500)]
    public void Hits_equal_those_of_the_definition(long start, long length)
    {
        foreach (var seed in new[] { 0UL, 1UL, ulong.MaxValue })
        {
            PiSampler.CountHits(seed, new WorkRange(start, length), CancellationToken.None)
                .Should().Be(Enumerable.Range(0, (int)length).LongCount(i => IsHit(seed, start + i)));
        }
    }

    [Fact]
    public void However_the_samples_are_cut_the_hits_are_the_same()
    {
        var whole = PiSampler.CountHits(3, new WorkRange(0, 100_003), CancellationToken.None);
        foreach (var length in new long[] { 1, 2, 3, 1000, 1001, 65_536, 100_003 })
        {
            Partition.IntoChunks(new WorkRange(0, 100_003), length)
                .Sum(chunk => PiSampler.CountHits(3, chunk, CancellationToken.None)).Should().Be(whole);
        }
    }

    [Fact]
    public void A_count_can_be_cancelled()
    {
        var count = () => PiSampler.CountHits(1, new WorkRange(0, 1L << 50), new CancellationToken(canceled: true));

        count.Should().Throw<OperationCanceledException>();
    }

    /// <summary>The definition in numbers of any size: (x / 2³²)² + (y / 2³²)² &lt; 1.</summary>
    private static bool IsHit(ulong seed, long sample)
    {
        var (a, b, c, d) = Philox4x32.Block((ulong)sample / 2, seed);
        var (x, y) = sample % 2 == 0 ? (a, b) : (c, d);
        return (BigInteger)x * x + (BigInteger)y * y < BigInteger.One << 64;
    }
}
