using Activity7.Common.Timing;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Comparing;

/// <summary>Takes the same pictures through the stages in several ways, and measures.</summary>
/// <param name="stages">What is done with a picture.</param>
/// <param name="limits">How much is in work at a time, where a way does several pictures at once.</param>
/// <param name="time">The clock of the looks at the memory.</param>
internal sealed class BatchComparison(ImageStages stages, BatchLimits limits, TimeProvider time)
{
    /// <summary>The ways; the first is what the others are compared with.</summary>
    public static IReadOnlyList<BatchWay> Ways { get; } = [BatchWay.Sequential, BatchWay.Pool, BatchWay.Pipelined];

    /// <summary>Measures all ways, in turn, so that what disturbs the machine for a while disturbs all of them.</summary>
    /// <param name="jobs">The pictures, at least one.</param>
    /// <param name="repeats">How often each way is measured, at least 1.</param>
    /// <param name="onPicture">Told how each picture ended, in every run.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public async Task<IReadOnlyList<WayRow>> RunAsync(
        IReadOnlyList<ImageJob> jobs, int repeats, Action<ImageOutcome> onPicture, CancellationToken cancellationToken)
    {
        // One picture first, so that no way pays for the JIT compiler.
        foreach (var way in Ways)
        {
            await FailuresAsync(way, [jobs[0]], _ => { }, cancellationToken);
        }

        var runs = Ways.ToDictionary(way => way, _ => new List<Run>(repeats));
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            foreach (var way in Ways)
            {
                runs[way].Add(await MeasureAsync(way, jobs, onPicture, cancellationToken));
            }
        }

        var sequential = Median.Of(runs[Ways[0]].Select(run => run.Cost.Wall)).TotalSeconds;
        return [.. Ways.Select(way => RowOf(way, jobs.Count, runs[way], sequential))];
    }

    private async Task<Run> MeasureAsync(
        BatchWay way, IReadOnlyList<ImageJob> jobs, Action<ImageOutcome> onPicture, CancellationToken cancellationToken)
    {
        PixelMemory.Shared.Forget();
        var ((failures, cost), peak) = await PeakMemory.OfAsync(
            () => Measurement.OfAsync(() => FailuresAsync(way, jobs, onPicture, cancellationToken)), time);
        return new Run(failures, cost, peak);
    }

    private async Task<int> FailuresAsync(
        BatchWay way, IReadOnlyList<ImageJob> jobs, Action<ImageOutcome> onPicture, CancellationToken cancellationToken)
    {
        var failures = 0;
        await foreach (var outcome in way.Run(stages, jobs, limits, cancellationToken))
        {
            failures += outcome.Failure is null ? 0 : 1;
            onPicture(outcome);
        }

        return failures;
    }

    private WayRow RowOf(BatchWay way, int pictures, IReadOnlyList<Run> runs, double sequentialSeconds)
    {
        var costs = new RepeatedMeasurement([.. runs.Select(run => run.Cost)]);
        var seconds = costs.MedianWall.TotalSeconds;
        var workers = way.IsParallel ? limits.Workers : 1;
        var speedup = Scaling.Speedup(sequentialSeconds, seconds);
        return new WayRow
        {
            Way = way.Name,
            Workers = workers,
            Seconds = seconds,
            ImagesPerSecond = pictures / seconds,
            Speedup = speedup,
            Efficiency = Scaling.Efficiency(speedup, workers),
            CpuSeconds = costs.MedianCpu.TotalSeconds,
            PeakMemoryBytes = (long)Median.Of(runs.Select(run => (double)run.PeakBytes)),
            Failed = runs[^1].Failures,
        };
    }

    private sealed record Run(int Failures, Measurement Cost, long PeakBytes);
}
