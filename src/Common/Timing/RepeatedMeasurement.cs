namespace Activity7.Common.Timing;

/// <summary>The costs of the same work done several times, at least once.</summary>
/// <param name="Runs">One measurement for each counted run, in the order of running.</param>
public sealed record RepeatedMeasurement(IReadOnlyList<Measurement> Runs)
{
    /// <summary>The median of the elapsed times: half of the runs took no longer.</summary>
    public TimeSpan MedianWall => Median.Of(Runs.Select(run => run.Wall));

    /// <summary>The median of the processor times.</summary>
    public TimeSpan MedianCpu => Median.Of(Runs.Select(run => run.Cpu));

    /// <summary>The shortest elapsed time.</summary>
    public TimeSpan MinimumWall => Runs.Min(run => run.Wall);

    /// <summary>The longest elapsed time.</summary>
    public TimeSpan MaximumWall => Runs.Max(run => run.Wall);

    /// <summary>(longest − shortest) / median of the elapsed times: 0 for one run, large on a noisy machine.</summary>
    public double Spread => MedianWall > TimeSpan.Zero ? (MaximumWall - MinimumWall) / MedianWall : 0;

    /// <summary>
    /// Runs <paramref name="work"/> <paramref name="warmups"/> times without counting, so that the JIT compiler and caches
    /// are warm, then <paramref name="repeats"/> times measured.
    /// </summary>
    /// <returns>The result of the last run, and what each counted run cost.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="warmups"/> is negative or <paramref name="repeats"/> below 1.</exception>
    public static async Task<(T Result, RepeatedMeasurement Costs)> OfAsync<T>(int warmups, int repeats, Func<Task<T>> work)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(warmups);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        for (var i = 0; i < warmups; i++)
        {
            await work();
        }

        var runs = new List<Measurement>(repeats);
        T result;
        do
        {
            (result, var cost) = await Measurement.OfAsync(work);
            runs.Add(cost);
        }
        while (runs.Count < repeats);

        return (result, new RepeatedMeasurement(runs));
    }
}
