using Activity7.Common.Timing;
using Activity7.Execution.Comparison;

namespace Activity7.Execution.Tests.Comparison;

public sealed class ComparisonRowTests
{
    [Theory]
    [InlineData(1, 0.9, 0.9, null)]
    [InlineData(2, 2.0, 1.0, 0.0)]
    [InlineData(4, 2.5, 0.625, 0.2)]
    public void Efficiency_and_serial_fraction_follow_from_speed_up_and_workers(int workers, double speedup, double efficiency, double? serial)
    {
        var costs = new RepeatedMeasurement([new Measurement(TimeSpan.FromSeconds(1), TimeSpan.Zero, 0)]);

        var row = new ComparisonRow<int>(new Contender(ExecutorKind.Threads, workers), 1, costs, speedup);

        row.Efficiency.Should().BeApproximately(efficiency, 1e-12);
        row.SerialFraction.HasValue.Should().Be(serial.HasValue);
        (row.SerialFraction ?? 0).Should().BeApproximately(serial ?? 0, 1e-12);
    }
}
