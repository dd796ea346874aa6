using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Workloads.CallOption;

/// <summary>
/// A European call option: the right to buy a share at a fixed price on a fixed day, on a market that follows a geometric Brownian motion.
/// </summary>
/// <param name="Spot">The share's price today, above 0.</param>
/// <param name="Strike">The fixed price, above 0.</param>
/// <param name="Rate">The interest without risk, a year, compounded continuously: 0.05 is 5 %.</param>
/// <param name="Volatility">The standard deviation of the share's logarithmic return in a year, above 0: 0.2 is 20 %.</param>
/// <param name="Maturity">Years until that day, above 0.</param>
internal sealed record OptionTerms(double Spot, double Strike, double Rate, double Volatility, double Maturity)
{
    /// <summary>The mean of ln(price on the day / price today).</summary>
    public double Drift => (Rate - Volatility * Volatility / 2) * Maturity;

    /// <summary>The standard deviation of the same.</summary>
    public double Diffusion => Volatility * Math.Sqrt(Maturity);

    /// <summary>
    /// The binary logarithm, rounded up, of the dearest price of the share that a random number can lead to, in units of its price today.
    /// </summary>
    public int DearestPriceBits => (int)Math.Ceiling((Drift + NormalLanes.Maximum * Diffusion) / ElementaryLanes.Ln2);
}
