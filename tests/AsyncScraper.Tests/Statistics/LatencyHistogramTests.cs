using Activity7.AsyncScraper.Statistics;

namespace Activity7.AsyncScraper.Tests.Statistics;

public sealed class LatencyHistogramTests
{
    private static readonly double[] Percentiles = [0.001, 1, 5, 25, 50, 75, 90, 95, 99, 99.9, 99.99, 100];

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(2, 100_000)]
    [InlineData(3, 20_000_000)]
    [InlineData(4, 36_000_000_000)]
    [InlineData(5, long.MaxValue)]
    public void Percentiles_are_within_1_percent_of_the_exact_ones(int seed, long mostTicks)
    {
        var random = new Random(seed);
        var histogram = new LatencyHistogram();

        // Even on a logarithmic scale, so that every bucket up to the longest is used.
        var ticks = Enumerable.Range(0, 20_000).Select(_ => (long)Math.Pow(mostTicks - 1024.0, random.NextDouble())).ToArray();
        foreach (var value in ticks)
        {
            histogram.Add(TimeSpan.FromTicks(value));
        }

        Array.Sort(ticks);
        foreach (var p in Percentiles)
        {
            var exact = ticks[(int)Math.Ceiling(p * ticks.Length / 100) - 1];
            ((double)histogram.Percentile(p).Ticks).Should().BeApproximately(exact, exact * 0.01, "{0} % is at {1}", p, exact);
        }

        histogram.Count.Should().Be(20_000);
        histogram.Maximum.Ticks.Should().Be(ticks[^1]);
    }

    [Fact]
    public void One_latency_of_any_length_is_every_percentile()
    {
        for (var power = 0; power < 63; power++)
        {
            foreach (var ticks in new[] { (1L << power) - 1, 1L << power, (1L << power) + 1 })
            {
                var histogram = new LatencyHistogram();
                histogram.Add(TimeSpan.FromTicks(ticks));

                ((double)histogram.Percentile(50).Ticks).Should().BeApproximately(ticks, ticks * 0.01);
                histogram.Percentile(100).Should().BeLessThanOrEqualTo(histogram.Maximum);
            }
        }
    }

    [Fact]
    public void Short_latencies_are_exact()
    {
        var histogram = new LatencyHistogram();
        for (var ticks = 0; ticks < 100; ticks++)
        {
            histogram.Add(TimeSpan.FromTicks(ticks));
        }

        Enumerable.Range(1, 100).Select(p => histogram.Percentile(p).Ticks).Should()
            .Equal(Enumerable.Range(0, 100).Select(ticks => (long)ticks));
    }

    [Fact]
    public void The_rank_of_a_percentile_is_not_rounded_up_by_the_way_it_is_computed()
    {
        var histogram = new LatencyHistogram();
        for (var i = 0; i < 999; i++)
        {
            histogram.Add(TimeSpan.FromTicks(1));
        }

        histogram.Add(TimeSpan.FromTicks(2));

        histogram.Percentile(99.9).Ticks.Should().Be(1);
        histogram.Percentile(99.91).Ticks.Should().Be(2);
    }

    [Fact]
    public void The_longest_time_span_is_in_range()
    {
        var histogram = new LatencyHistogram();

        histogram.Add(TimeSpan.MaxValue);

        histogram.Maximum.Should().Be(TimeSpan.MaxValue);
        histogram.Percentile(1).TotalDays.Should().BeApproximately(TimeSpan.MaxValue.TotalDays, TimeSpan.MaxValue.TotalDays * 0.01);
    }

    [Fact]
    public void Nothing_took_no_time()
    {
        var histogram = new LatencyHistogram();

        histogram.Percentile(50).Should().Be(TimeSpan.Zero);
        histogram.Maximum.Should().Be(TimeSpan.Zero);
        histogram.Count.Should().Be(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.1)]
    [InlineData(double.NaN)]
    public void Other_percentiles_do_not_exist(double p) =>
        FluentActions.Invoking(() => new LatencyHistogram().Percentile(p)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Nothing_takes_less_than_no_time() =>
        FluentActions.Invoking(() => new LatencyHistogram().Add(TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();
}
