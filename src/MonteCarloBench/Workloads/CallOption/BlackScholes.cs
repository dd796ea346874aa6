namespace Activity7.MonteCarloBench.Workloads.CallOption;

/// <summary>The price of a European call in closed form.</summary>
/// <remarks>F. Black, M. Scholes: The pricing of options and corporate liabilities. Journal of Political Economy 81 (3), 1973.</remarks>
internal static class BlackScholes
{
    /// <summary>The price of the option today, in the unit of the share's price.</summary>
    public static double CallPrice(OptionTerms terms)
    {
        var discount = Math.Exp(-terms.Rate * terms.Maturity);
        var d1 = (Math.Log(terms.Spot / terms.Strike) + terms.Drift) / terms.Diffusion + terms.Diffusion;
        return terms.Spot * NormalDistribution(d1) - terms.Strike * discount * NormalDistribution(d1 - terms.Diffusion);
    }

    /// <summary>The probability that a standard normal number is below <paramref name="x"/>, to 15 digits.</summary>
    /// <remarks>
    /// Near 0 the series ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …), further out the continued fraction of the tail, φ(x) / (x + 1/(x + 2/(x + …))):
    /// M. Abramowitz, I. A. Stegun: Handbook of mathematical functions, 26.2.11 and 26.2.14.
    /// </remarks>
    public static double NormalDistribution(double x)
    {
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (Math.Abs(x) < 4)
        {
            double sum = 0, term = x;
            for (var odd = 3; sum + term != sum; odd += 2)
            {
                sum += term;
                term *= x * x / odd;
            }

            return 0.5 + density * sum;
        }

        var fraction = Math.Abs(x);
        for (var k = 100; k > 0; k--)
        {
            fraction = Math.Abs(x) + k / fraction;
        }

        var tail = density / fraction;
        return x > 0 ? 1 - tail : tail;
    }
}
