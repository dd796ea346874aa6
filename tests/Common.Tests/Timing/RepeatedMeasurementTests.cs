using Activity7.Common.Timing;

namespace Activity7.Common.Tests.Timing;

public sealed class RepeatedMeasurementTests
{
    [Theory]
    [InlineData(3.0, new[] { 3.0 })]
    [InlineData(2.5, new[] { 3.0, 2.0 })]
    [InlineData(2.0, new[] { 9.0, 1.0, 2.0 })]
    [InlineData(2.5, new[] { 9.0, 1.0, 2.0, 3.0 })]
    public void The_median_splits_the_runs_in_half(double median, double[] seconds)
    {
        var costs = Costs(seconds);

        costs.MedianWall.Should().Be(TimeSpan.FromSeconds(median));
        costs.MedianCpu.Should().Be(TimeSpan.FromSeconds(2 * median));
        costs.Runs.Select(run => run.Wall.TotalSeconds).Should().Equal(seconds, "the runs keep their order");
    }

    [Fact]
    public void The_spread_is_the_range_relative_to_the_median()
    {
        var costs = Costs(4, 5, 7);

        costs.MinimumWall.Should().Be(TimeSpan.FromSeconds(4));
        costs.MaximumWall.Should().Be(TimeSpan.FromSeconds(7));
        costs.Spread.Should().BeApproximately(0.6, 1e-12);
        Costs(0).Spread.Should().Be(0);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    public async Task Warm_ups_are_run_but_not_counted(int warmups, int repeats)
    {
        var calls = 0;

        var (result, costs) = await RepeatedMeasurement.OfAsync(warmups, repeats, () => Task.FromResult(++calls));

        result.Should().Be(warmups + repeats, "the last run's result is returned");
        costs.Runs.Should().HaveCount(repeats);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public async Task Impossible_counts_are_refused(int warmups, int repeats)
    {
        var measure = () => RepeatedMeasurement.OfAsync(warmups, repeats, () => Task.FromResult(0));

        await measure.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Allocations_and_processor_time_of_all_threads_are_counted()
    {
        var (kept, cost) = await Measurement.OfAsync(() => Task.Run(() =>
        {
            var kept = new byte[10][];
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = new byte[1_000_000];
            }

            // The kernel counts processor time in ticks, so work until it has counted one.
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            while (process.TotalProcessorTime == before)
            {
                process.Refresh();
            }

            return kept;
        }));

        kept.Should().HaveCount(10);
        cost.AllocatedBytes.Should().BeGreaterThanOrEqualTo(10_000_000);
        cost.Cpu.Should().BePositive();
        cost.Wall.Should().BePositive();
    }

    private static RepeatedMeasurement Costs(params double[] seconds) =>
        new([.. seconds.Select(s => new Measurement(TimeSpan.FromSeconds(s), TimeSpan.FromSeconds(2 * s), 0))]);
}
