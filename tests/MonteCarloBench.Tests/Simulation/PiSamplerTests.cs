using System.Numerics;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Random;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench.Tests.Simulation;

public sealed class PiSamplerTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(7, 1000)]
    [InlineData(8, 1001)]
    [InlineData((1L << 33) - 1, 500)]
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
    public void The_estimate_converges_to_pi()
    {
        // Six standard errors: a right program fails here once in 500 million seeds, and this is one fixed seed.
        var estimate = new PiEstimate(PiSampler.CountHits(1, new WorkRange(0, 4_000_000), CancellationToken.None), 4_000_000);

        estimate.Value.Should().BeApproximately(Math.PI, 6 * estimate.StandardError!.Value);
        estimate.StandardError.Should().BeLessThan(0.001);
    }

    [Fact]
    public void A_count_can_be_cancelled()
    {
        var count = () => PiSampler.CountHits(1, new WorkRange(0, long.MaxValue), new CancellationToken(canceled: true));

        count.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_standard_error_is_that_of_a_coin()
    {
        var estimate = new PiEstimate(785, 1000);

        estimate.Value.Should().BeApproximately(3.14, 1e-12);
        estimate.StandardError.Should().BeApproximately(0.0519654, 1e-5); // 4 √(0.785 · 0.215 / 1000)
        estimate.Margin.Should().BeApproximately(1.96 * 0.0519654, 1e-4);
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(10, 10, 4)]
    public void Samples_that_all_fell_on_one_side_tell_nothing_of_the_error(long hits, long samples, double value) =>
        new PiEstimate(hits, samples).Should().Match<PiEstimate>(
            estimate => estimate.Value == value && estimate.StandardError == null && estimate.Margin == null);

    /// <summary>The definition in numbers of any size: (x / 2³²)² + (y / 2³²)² &lt; 1.</summary>
    private static bool IsHit(ulong seed, long sample)
    {
        var (a, b, c, d) = Philox4x32.Block((ulong)sample / 2, seed);
        var (x, y) = sample % 2 == 0 ? (a, b) : (c, d);
        return (BigInteger)x * x + (BigInteger)y * y < BigInteger.One << 64;
    }
}
