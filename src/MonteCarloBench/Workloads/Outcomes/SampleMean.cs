using System.Numerics;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Workloads.Outcomes;

/// <summary>The mean of samples and the standard error of that mean.</summary>
/// <param name="Value">The mean.</param>
/// <param name="StandardError">Its standard deviation, estimated from the samples; null for one sample, and for samples all alike.</param>
internal readonly record struct SampleMean(double Value, double? StandardError)
{
    /// <summary>The mean of what a tally sums.</summary>
    /// <param name="tally">Sum S and sum of squares Q, in units of 2 to the power −<paramref name="scaleBits"/>.</param>
    /// <param name="samples">How many, n, at least 1.</param>
    /// <param name="scaleBits">Binary places of a unit.</param>
    /// <remarks>
    /// The variance of a sample is (n Q − S²) / (n (n − 1)), and that of the mean an n-th of it. The numerator is computed in whole
    /// numbers: in floating point the difference of two large numbers would lose what is looked for.
    /// </remarks>
    public static SampleMean Of(Tally tally, long samples, int scaleBits)
    {
        var unit = Math.ScaleB(1, -scaleBits);
        var spread = samples * tally.SumOfSquares - tally.Sum * tally.Sum;
        var n = (double)samples;
        return new SampleMean(
            (double)tally.Sum / n * unit,
            spread > BigInteger.Zero ? Math.Sqrt((double)spread / (n * n * (n - 1))) * unit : null);
    }
}
