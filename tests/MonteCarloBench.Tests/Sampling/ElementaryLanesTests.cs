using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Tests.Sampling;

public sealed class ElementaryLanesTests
{
    /// <summary>Units in the last place by which a function may differ from <see cref="Math"/>, which itself may be one off.</summary>
    private const double Tolerance = 4;

    /// <summary>Near 0 of sine and cosine the argument's own rounding counts, not the result's: an absolute bound.</summary>
    private const double AbsoluteTolerance = 4e-16;

    [Fact]
    public void Logarithms_are_those_of_the_library()
    {
        foreach (var x in Numbers(1e-16, 1).Concat([double.ScaleB(1, -53), 0.5, Math.Sqrt(0.5), 1, 2, 1e300, 1 - 1e-16, double.BitDecrement(1)]))
        {
            ShouldBeNear(ElementaryLanes.Log(Vector512.Create(x))[3], Math.Log(x), x);
        }
    }

    [Fact]
    public void Powers_of_e_are_those_of_the_library()
    {
        foreach (var x in Numbers(-20, 20).Concat([0, 1, -1, 0.5 * Math.Log(2), -700, 700]))
        {
            ShouldBeNear(ElementaryLanes.Exp(Vector512.Create(x))[5], Math.Exp(x), x);
        }
    }

    [Fact]
    public void Sines_and_cosines_are_those_of_the_library()
    {
        foreach (var turns in Numbers(0, 1).Concat([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]))
        {
            var (sine, cosine) = ElementaryLanes.SinCos(Vector512.Create(turns));

            sine[1].Should().BeApproximately(double.SinPi(2 * turns), AbsoluteTolerance, $"{turns:R} turns");
            cosine[2].Should().BeApproximately(double.CosPi(2 * turns), AbsoluteTolerance, $"{turns:R} turns");
        }
    }

    private static void ShouldBeNear(double value, double expected, double x) =>
        value.Should().BeApproximately(expected, Tolerance * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)), $"of {x:R}");

    private static IEnumerable<double> Numbers(double low, double high)
    {
        var random = new System.Random(20261125);
        for (var i = 0; i < 20_000; i++)
        {
            yield return low + random.NextDouble() * (high - low);
        }
    }
}
