using System.Diagnostics;

namespace Activity7.Common.Timing;

/// <summary>What one run cost.</summary>
/// <param name="Wall">Elapsed time.</param>
/// <param name="Cpu">Processor time of this process, user and kernel, over all its threads; child processes do not count.</param>
/// <param name="AllocatedBytes">Bytes of managed memory allocated by this process, freed or not.</param>
public readonly record struct Measurement(TimeSpan Wall, TimeSpan Cpu, long AllocatedBytes)
{
    /// <summary>Runs <paramref name="work"/> once and measures it.</summary>
    public static async Task<(T Result, Measurement Cost)> OfAsync<T>(Func<Task<T>> work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = CpuTime();
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        var wall = Stopwatch.GetElapsedTime(started);
        return (result, new Measurement(wall, CpuTime() - cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated));
    }

    private static TimeSpan CpuTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
