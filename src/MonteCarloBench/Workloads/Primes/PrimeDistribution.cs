namespace Activity7.MonteCarloBench.Workloads.Primes;

/// <summary>How many primes there should be.</summary>
internal static class PrimeDistribution
{
    private const double EulersConstant = 0.57721566490153286061;

    /// <summary>A range is short when it is less than such a part of its first number.</summary>
    private const long ShortRange = 16;

    /// <summary>The primes up to 10⁰, 10¹, …, 10¹⁸: sequence A006880 of the On-Line Encyclopedia of Integer Sequences.</summary>
    private static readonly long[] UpToPowersOfTen =
    [
        0, 4, 25, 168, 1_229, 9_592, 78_498, 664_579, 5_761_455, 50_847_534, 455_052_511, 4_118_054_813, 37_607_912_018, 346_065_536_839,
        3_204_941_750_802, 29_844_570_422_669, 279_238_341_033_925, 2_623_557_157_654_233, 24_739_954_287_740_860,
    ];

    /// <summary>The exact number for ranges that begin before the first prime and end with a power of ten; null for others.</summary>
    public static long? Known(long first, long last)
    {
        long power = 1;
        foreach (var count in UpToPowersOfTen)
        {
            if (first <= 2 && last == power)
            {
                return count;
            }

            power = unchecked(power * 10);
        }

        return null;
    }

    /// <summary>
    /// Nearly the number of primes in a range: the difference of li(x) − li(√x) / 2 at its ends, the first terms of Riemann's
    /// approximation, which is off by about √x / ln x.
    /// </summary>
    /// <param name="first">The first number, from 0.</param>
    /// <param name="last">The last number.</param>
    /// <remarks>B. Riemann: Ueber die Anzahl der Primzahlen unter einer gegebenen Grösse. Monatsberichte der Berliner Akademie, 1859.</remarks>
    public static double Expected(long first, long last) =>
        first / ShortRange > last - first ? ExpectedNear(first, last) : ExpectedUpTo(last) - ExpectedUpTo(first - 1);

    private static double ExpectedUpTo(long x) => x < 2 ? 0 : Math.Max(0, LogarithmicIntegral(x) - LogarithmicIntegral(Math.Sqrt(x)) / 2);

    /// <summary>
    /// For short ranges, where the difference of two large numbers would be all rounding: the density at both ends and in the middle, by
    /// Simpson's rule.
    /// </summary>
    private static double ExpectedNear(long first, long last) =>
        (last - first + 1) * (Density(first) + 4 * Density(first + (last - first) / 2) + Density(last)) / 6;

    /// <summary>The derivative of li(x) − li(√x) / 2.</summary>
    private static double Density(double x) => (1 - 0.5 / Math.Sqrt(x)) / Math.Log(x);

    /// <summary>li(x) = γ + ln ln x + Σ (ln x)ᵏ / (k · k!).</summary>
    private static double LogarithmicIntegral(double x)
    {
        var logarithm = Math.Log(x);
        double sum = 0, power = 1;
        for (var k = 1; k < 200; k++)
        {
            power *= logarithm / k;
            sum += power / k;
        }

        return EulersConstant + Math.Log(logarithm) + sum;
    }
}
