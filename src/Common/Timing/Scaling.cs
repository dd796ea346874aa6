namespace Activity7.Common.Timing;

/// <summary>The arithmetic of parallel speed-up. Times are in any one unit; worker counts are at least 1.</summary>
public static class Scaling
{
    /// <summary>How many times faster: S = T₁ / Tₚ.</summary>
    public static double Speedup(double sequentialTime, double parallelTime) => sequentialTime / parallelTime;

    /// <summary>How well the workers are used: E = S / p, 1 when the work divides perfectly.</summary>
    public static double Efficiency(double speedup, int workers) => speedup / workers;

    /// <summary>
    /// The serial fraction that explains a measured speed-up: e = (1/S − 1/p) / (1 − 1/p), 0 when perfect, 1 when nothing was
    /// gained, and negative when the speed-up is more than linear. Not a number for one worker.
    /// </summary>
    /// <remarks>A. H. Karp, H. P. Flatt: Measuring parallel processor performance. Communications of the ACM 33 (5), 1990.</remarks>
    public static double SerialFraction(double speedup, int workers) =>
        workers == 1 ? double.NaN : (1 / speedup - 1.0 / workers) / (1 - 1.0 / workers);

    /// <summary>The speed-up that p workers can reach when a fraction f of the work is serial: S = 1 / (f + (1 − f) / p).</summary>
    /// <remarks>G. M. Amdahl: Validity of the single processor approach. AFIPS Spring Joint Computer Conference, 1967.</remarks>
    public static double AmdahlSpeedup(double serialFraction, double workers) =>
        1 / (serialFraction + (1 - serialFraction) / workers);

    /// <summary>
    /// The serial fraction f of Amdahl's law that fits several measured speed-ups best. The law says 1/S − 1/p = f · (1 − 1/p), a line
    /// through the origin, and f is its slope by least squares: between 0 and 1 as a rule, negative for speed-ups more than linear.
    /// </summary>
    /// <param name="speedups">Numbers of workers and what they reached; single workers say nothing and do not count.</param>
    /// <returns>The fraction, or null without any speed-up of two or more workers.</returns>
    public static double? FitSerialFraction(IEnumerable<(int Workers, double Speedup)> speedups)
    {
        double products = 0, squares = 0;
        foreach (var (workers, speedup) in speedups)
        {
            var parallel = 1 - 1.0 / workers;
            products += (1 / speedup - 1.0 / workers) * parallel;
            squares += parallel * parallel;
        }

        return squares > 0 ? products / squares : null;
    }
}
