namespace Activity7.Common.Timing;

/// <summary>The median: half of the values are no larger. Unlike the mean it does not move with one run that was disturbed.</summary>
public static class Median
{
    /// <summary>The median of at least one value; of an even number of values the mean of the middle two.</summary>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            throw new ArgumentException("there is no median of nothing", nameof(values));
        }

        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The median of at least one time; of an even number of times the mean of the middle two.</summary>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public static TimeSpan Of(IEnumerable<TimeSpan> values) => TimeSpan.FromTicks((long)Of(values.Select(value => (double)value.Ticks)));
}
