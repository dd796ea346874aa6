using System.Runtime.CompilerServices;
using Activity7.Common.Work;

namespace Activity7.ImageFilter.Batch;

/// <summary>A way to take many pictures through the stages.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsParallel">True when it works on several pictures at a time.</param>
/// <param name="Run">Yields how each picture ended, in the order of the jobs.</param>
internal sealed record BatchWay(
    string Name,
    bool IsParallel,
    Func<ImageStages, IReadOnlyList<ImageJob>, BatchLimits, CancellationToken, IAsyncEnumerable<ImageOutcome>> Run)
{
    /// <summary>One picture after the other, as a program without threads would.</summary>
    public static BatchWay Sequential { get; } = new("one after another", IsParallel: false, OneByOneAsync);

    /// <summary>
    /// A pool of threads, each of which takes a picture through all stages and then the next, as the sheet's <c>ThreadPoolExecutor</c>
    /// does. It knows the memory of a picture only when that is taken, so that nothing but the number of threads bounds it.
    /// </summary>
    public static BatchWay Pool { get; } = new("pool of threads", IsParallel: true, (stages, jobs, limits, cancellationToken) => Crew.RunAsync(
        limits.Workers,
        BatchLimits.Window,
        ResultOrder.AsGiven,
        jobs,
        (_, index, job, stop) => stages.Process(index, job, stop),
        cancellationToken));

    /// <summary>A pipeline of stages. What the program does when it is not asked to compare.</summary>
    public static BatchWay Pipelined { get; } = new("pipeline", IsParallel: true, Pipeline.RunAsync);

    private static async IAsyncEnumerable<ImageOutcome> OneByOneAsync(
        ImageStages stages, IReadOnlyList<ImageJob> jobs, BatchLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < jobs.Count; i++)
        {
            var index = i;
            yield return await Task.Run(() => stages.Process(index, jobs[index], cancellationToken), cancellationToken);
        }
    }
}
