namespace Activity7.ImageFilter.Comparing;

/// <summary>The most memory that this process has while something runs.</summary>
internal static class PeakMemory
{
    /// <summary>Short against the time that a picture of some megapixels is in memory, and long against a look.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// Runs <paramref name="work"/>, and looks again and again how much of the machine's memory the process occupies: its pixels and
    /// everything else, also what a library in C takes. What was free before, and only kept by the runtime, is given back first.
    /// </summary>
    /// <returns>What the work gives, and the largest of the looks in bytes.</returns>
    public static async Task<(T Result, long Bytes)> OfAsync<T>(Func<Task<T>> work, TimeProvider time)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var end = new CancellationTokenSource();
        var watching = WatchAsync(end.Token);
        try
        {
            var result = await work();
            await end.CancelAsync();
            return (result, await watching);
        }
        finally
        {
            await end.CancelAsync();
        }

        async Task<long> WatchAsync(CancellationToken ended)
        {
            var most = Environment.WorkingSet;
            using var timer = new PeriodicTimer(Interval, time);
            while (!ended.IsCancellationRequested)
            {
                most = Math.Max(most, Environment.WorkingSet);
                await timer.WaitForNextTickAsync(CancellationToken.None);
            }

            return most;
        }
    }
}
