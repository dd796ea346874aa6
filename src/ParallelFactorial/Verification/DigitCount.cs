namespace Activity7.ParallelFactorial.Verification;

/// <summary>How many digits n! has, without computing it.</summary>
/// <param name="Least">The smallest number that it can be.</param>
/// <param name="Most">The largest: one more only where log₁₀ n! is so close to a whole number that its last place decides.</param>
internal readonly record struct DigitCount(int Least, int Most)
{
    /// <summary>More than the rounding errors of the formula for the largest n.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>The number of digits of n!.</summary>
    /// <param name="n">At least 0.</param>
    /// <remarks>
    /// ln n! = n ln n − n + ½ ln 2πn + 1/(12n) − 1/(360n³) + …, and the error is smaller than the first term left out (J. Stirling, 1730).
    /// </remarks>
    public static DigitCount Of(int n)
    {
        if (n < 2)
        {
            return new DigitCount(1, 1);
        }

        double x = n;
        var logarithm = (x * Math.Log(x) - x + Math.Log(2 * Math.PI * x) / 2 + 1 / (12 * x) - 1 / (360 * x * x * x) + 1 / (1260 * Math.Pow(x, 5))) / Math.Log(10);
        var tolerance = n < 20 ? 1e-4 : Tolerance;
        return new DigitCount((int)Math.Floor(logarithm - tolerance) + 1, (int)Math.Floor(logarithm + tolerance) + 1);
    }

    /// <summary>True when a number of <paramref name="digits"/> digits can be n!.</summary>
    public bool Contains(long digits) => digits >= Least && digits <= Most;
}
