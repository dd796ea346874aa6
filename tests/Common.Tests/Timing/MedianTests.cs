using Activity7.Common.Timing;

namespace Activity7.Common.Tests.Timing;

public sealed class MedianTests
{
    [Theory]
    [InlineData(3.0, new[] { 3.0 })]
    [InlineData(2.5, new[] { 3.0, 2.0 })]
    [InlineData(2.0, new[] { 9.0, 1.0, 2.0 })]
    [InlineData(0.5, new[] { 9.0, -1.0, -2.0, 2.0 })]
    public void The_median_is_in_the_middle(double median, double[] values)
    {
        Median.Of(values).Should().Be(median);
        Median.Of(values.Select(TimeSpan.FromHours)).Should().Be(TimeSpan.FromHours(median));
    }

    [Fact]
    public void There_is_no_median_of_nothing() =>
        new Action(() => Median.Of(Array.Empty<double>())).Should().Throw<ArgumentException>();
}
