namespace Activity7.MonteCarloBench.Workloads.Outcomes;

/// <summary>A number estimated from random samples, and how far to trust it.</summary>
/// <param name="Symbol">What is estimated, in a word.</param>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard deviation; null where the samples are too few, or too much alike, to tell.</param>
/// <param name="Truth">What it should be, known from a formula.</param>
/// <param name="Formula">Where the truth comes from.</param>
/// <param name="Basis">What the estimate rests on.</param>
internal sealed record Estimate(string Symbol, double Value, double? StandardError, double Truth, string Formula, string Basis) : Outcome
{
    /// <summary>97.5 % of a normal distribution lie below this many standard deviations, so 95 % within.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>Half the width of the interval that holds the truth in 95 % of such runs; null where the standard error is.</summary>
    public double? Margin => Quantile * StandardError;

    /// <summary>How far the estimate is from the truth.</summary>
    public double Error => Math.Abs(Value - Truth);
}
