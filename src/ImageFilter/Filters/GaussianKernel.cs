namespace Activity7.ImageFilter.Filters;

/// <summary>The weights of a sampled Gaussian.</summary>
internal static class GaussianKernel
{
    /// <summary>
    /// The share of the bell that may be cut off. Between black and white, 255 levels apart, that moves a sample by less than a
    /// sixteenth of a level; the two passes, along rows and down columns, by less than an eighth.
    /// </summary>
    private const double NegligibleShare = 1.0 / (16 * 255);

    /// <summary>
    /// The weights of the middle and of the distances 1, 2, … on either side, exp(−d² / 2σ²) scaled so that both sides and the
    /// middle add up to 1. The last distance, the radius, is the first beyond which the rest is negligible.
    /// </summary>
    /// <param name="sigma">The standard deviation in pixels, above 0.</param>
    public static float[] Create(double sigma)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sigma);
        var far = (int)Math.Ceiling(6 * sigma);
        var bell = new double[far + 1];
        for (var distance = 0; distance <= far; distance++)
        {
            bell[distance] = Math.Exp(-distance * (double)distance / (2 * sigma * sigma));
        }

        var radius = Radius(bell);
        var total = Sum(bell.AsSpan(0, radius + 1));
        return [.. bell.Take(radius + 1).Select(weight => (float)(weight / total))];
    }

    private static int Radius(double[] bell)
    {
        var allowed = NegligibleShare * Sum(bell);
        var radius = bell.Length - 1;
        for (var rest = 2 * bell[radius]; rest < allowed; rest += 2 * bell[radius])
        {
            radius--;
        }

        return radius;
    }

    private static double Sum(ReadOnlySpan<double> oneSide)
    {
        var sum = 0.0;
        for (var distance = oneSide.Length - 1; distance > 0; distance--)
        {
            sum += 2 * oneSide[distance];
        }

        return sum + oneSide[0];
    }
}
