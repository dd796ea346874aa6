using Activity7.Common.Timing;

namespace Activity7.Common.Tests.Timing;

public sealed class ScalingTests
{
    [Theory]
    [InlineData(10, 5, 2, 2, 1, 0)] // perfect
    [InlineData(10, 10, 4, 1, 0.25, 1)] // nothing gained
    [InlineData(10, 4, 4, 2.5, 0.625, 0.2)] // worked out by hand: (1/2.5 − 1/4) / (1 − 1/4)
    [InlineData(10, 4, 2, 2.5, 1.25, -0.2)] // more than linear
    public void Speed_up_efficiency_and_serial_fraction_agree_with_their_definitions(
        double sequential, double parallel, int workers, double speedup, double efficiency, double serialFraction)
    {
        Scaling.Speedup(sequential, parallel).Should().BeApproximately(speedup, 1e-12);
        Scaling.Efficiency(speedup, workers).Should().BeApproximately(efficiency, 1e-12);
        Scaling.SerialFraction(speedup, workers).Should().BeApproximately(serialFraction, 1e-12);
    }

    [Fact]
    public void One_worker_tells_nothing_about_the_serial_fraction() => Scaling.SerialFraction(1, 1).Should().Be(double.NaN);

    [Theory]
    [InlineData(0, 8, 8)]
    [InlineData(1, 8, 1)]
    [InlineData(0.5, 2, 4.0 / 3)]
    [InlineData(0.05, 1_000_000_000, 20)]
    public void Amdahl_predicts_the_speed_up(double serialFraction, int workers, double speedup) =>
        Scaling.AmdahlSpeedup(serialFraction, workers).Should().BeApproximately(speedup, 1e-5);

    [Fact]
    public void The_serial_fraction_is_the_inverse_of_the_prediction()
    {
        for (var workers = 2; workers <= 64; workers++)
        {
            for (var fraction = 0.0; fraction <= 1; fraction += 0.125)
            {
                Scaling.SerialFraction(Scaling.AmdahlSpeedup(fraction, workers), workers).Should().BeApproximately(fraction, 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.03)]
    [InlineData(1)]
    public void The_fit_finds_the_serial_fraction_of_a_law_that_holds(double fraction) =>
        Scaling.FitSerialFraction(new[] { 1, 2, 4, 16 }.Select(workers => (workers, Scaling.AmdahlSpeedup(fraction, workers))))
            .Should().BeApproximately(fraction, 1e-12);

    [Fact]
    public void One_measurement_is_fitted_exactly_and_several_are_weighed()
    {
        Scaling.FitSerialFraction([(4, 2.5)]).Should().BeApproximately(Scaling.SerialFraction(2.5, 4), 1e-12);

        // Slopes of 0.2 at x = 1/2 and 0.1 at x = 3/4: (0.2 · 1/4 + 0.1 · 9/16) / (1/4 + 9/16).
        Scaling.FitSerialFraction([(2, Scaling.AmdahlSpeedup(0.2, 2)), (4, Scaling.AmdahlSpeedup(0.1, 4))])
            .Should().BeApproximately((0.2 / 4 + 0.1 * 9 / 16) / (1.0 / 4 + 9.0 / 16), 1e-12);
    }

    [Fact]
    public void Single_workers_are_nothing_to_fit() => Scaling.FitSerialFraction([(1, 1.02)]).Should().BeNull();
}
