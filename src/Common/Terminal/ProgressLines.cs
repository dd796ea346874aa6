using System.Globalization;

namespace Activity7.Common.Terminal;

/// <summary>Progress where standard error is redirected: a plain line every few seconds, none for a short run.</summary>
internal static class ProgressLines
{
    /// <summary>Often enough to see that a run lives, seldom enough not to fill a log.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public static Task<T> ShowAsync<T>(
        ErrorScreen screen, string title, long total, string? unit, Func<IProgress<long>, Task<T>> work, TimeProvider time)
    {
        var steps = new Steps();
        var started = time.GetTimestamp();
        return ShowAsync(screen, Describe, () => work(steps), time);

        string Describe()
        {
            var done = steps.Done;
            return Line(title, done, total) + (unit is null ? "" : Rate(done, total, unit, time.GetElapsedTime(started)));
        }
    }

    public static async Task<T> ShowAsync<T>(ErrorScreen screen, Func<string> describe, Func<Task<T>> work, TimeProvider time)
    {
        await using var timer = time.CreateTimer(_ => screen.WriteLine(describe()), null, Interval, Interval);
        return await work();
    }

    private static string Line(string title, long done, long total) =>
        string.Create(CultureInfo.InvariantCulture, $"{title}: {done:#,0} of {total:#,0} ({(total == 0 ? 1 : (double)done / total):P0})");

    /// <summary>How many steps are done in a second, and how long the rest will take if it goes on like that.</summary>
    private static string Rate(long done, long total, string unit, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var left = done == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {TimeSpan.FromSeconds(Math.Ceiling((total - done) / rate))} left");
        return $", {RateColumn.Of(rate, unit)}{left}";
    }

    private sealed class Steps : IProgress<long>
    {
        private long _done;

        public long Done => Interlocked.Read(ref _done);

        public void Report(long value) => Interlocked.Add(ref _done, value);
    }
}
