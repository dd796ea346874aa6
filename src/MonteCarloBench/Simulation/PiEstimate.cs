namespace Activity7.MonteCarloBench.Simulation;

/// <summary>An estimate of π and how far to trust it.</summary>
/// <param name="Hits">Samples within the quarter circle.</param>
/// <param name="Samples">All samples, at least 1.</param>
internal readonly record struct PiEstimate(long Hits, long Samples)
{
    /// <summary>97.5 % of a normal distribution lie below this many standard deviations, so 95 % within.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>4 · hits / samples.</summary>
    public double Value => 4.0 * Hits / Samples;

    /// <summary>
    /// The standard deviation of such an estimate: each sample is a coin that shows 4 with probability p = hits / samples. Null where all
    /// samples fell on one side: they tell nothing about it.
    /// </summary>
    public double? StandardError
    {
        get
        {
            var p = (double)Hits / Samples;
            return p is 0 or 1 ? null : 4 * Math.Sqrt(p * (1 - p) / Samples);
        }
    }

    /// <summary>Half the width of the interval that holds π in 95 % of such runs; null where the standard error is.</summary>
    public double? Margin => Quantile * StandardError;
}
