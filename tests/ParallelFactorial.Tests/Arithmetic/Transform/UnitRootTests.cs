using System.Numerics;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Transform;

public sealed class UnitRootTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(4, -1, 0)]
    [InlineData(6, 0, -1)]
    [InlineData(8, 1, 0)]
    [InlineData(1, 0.70710678118654757, 0.70710678118654757)]
    [InlineData(3, -0.70710678118654757, 0.70710678118654757)]
    [InlineData(13, -0.70710678118654757, -0.70710678118654757)]
    public void Eighths_of_a_turn_are_known(ulong eighths, double re, double im) =>
        (UnitRoot.Of(eighths, 3) - new Complex(re, im)).Magnitude.Should().BeLessThan(2.3e-16);

    [Theory]
    [InlineData(1, 6, 0.99518472667219688624, 0.09801714032956060199)] // e(1/64), to 20 digits
    [InlineData(5, 5, 0.55557023301960222474, 0.83146961230254523708)] // e(5/32)
    public void Other_points_are_as_near(ulong numerator, int bits, double re, double im) =>
        (UnitRoot.Of(numerator, bits) - new Complex(re, im)).Magnitude.Should().BeLessThan(2.3e-16);

    [Fact]
    public void Every_point_is_the_square_of_half_its_turn()
    {
        for (ulong numerator = 0; numerator < 4096; numerator++)
        {
            var half = UnitRoot.Of(numerator, 13);
            (UnitRoot.Of(numerator, 12) - half * half).Magnitude.Should().BeLessThan(4e-16);
        }
    }
}
