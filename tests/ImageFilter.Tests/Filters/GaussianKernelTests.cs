using Activity7.ImageFilter.Filters;

namespace Activity7.ImageFilter.Tests.Filters;

public class GaussianKernelTests
{
    public static TheoryData<double> Sigmas => [0.3, 0.5, 1, 2.5, 5, 12.34, 100, 250];

    [Theory]
    [MemberData(nameof(Sigmas))]
    public void Both_sides_and_the_middle_add_up_to_1(double sigma)
    {
        var weights = GaussianKernel.Create(sigma);

        (weights[0] + 2 * weights.Skip(1).Sum(weight => (double)weight)).Should().BeApproximately(1, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Sigmas))]
    public void Neighbouring_weights_stand_to_each_other_as_on_the_bell(double sigma)
    {
        var weights = GaussianKernel.Create(sigma);

        for (var distance = 1; distance < weights.Length; distance++)
        {
            var expected = Math.Exp(-(2 * distance - 1) / (2 * sigma * sigma));
            (weights[distance] / (double)weights[distance - 1]).Should().BeApproximately(expected, 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Sigmas))]
    public void What_is_cut_off_moves_a_sample_by_less_than_a_sixteenth_of_a_level(double sigma)
    {
        var radius = GaussianKernel.Create(sigma).Length - 1;
        var bell = Enumerable.Range(0, (int)(10 * sigma) + 10).Select(d => Math.Exp(-d * (double)d / (2 * sigma * sigma))).ToArray();
        var total = 2 * bell.Sum() - bell[0];

        (255 * 2 * bell.Skip(radius + 1).Sum() / total).Should().BeLessThan(0.0625);
        (255 * 2 * bell.Skip(radius).Sum() / total).Should().BeGreaterThanOrEqualTo(0.0625, "a smaller radius would not do");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    public void There_is_no_bell_without_width(double sigma)
    {
        var create = () => GaussianKernel.Create(sigma);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
