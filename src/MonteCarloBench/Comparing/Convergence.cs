using Activity7.Common.Work;
using Activity7.Execution;
using Activity7.MonteCarloBench.Running;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Comparing;

/// <summary>How an estimate closes in on the truth as samples are added.</summary>
internal static class Convergence
{
    private const long FewestSamples = 1000;

    /// <summary>
    /// The estimates after 1,000 samples, √10 times as many, 10 times as many, and so on up to all of them. The first samples of a sequence
    /// are the same however many follow, so the whole series costs one run.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="executor">Where to run.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The points, fewer samples first; none for a workload that does not estimate.</returns>
    public static async Task<IReadOnlyList<ConvergencePoint>> RunAsync(IWorkload workload, IExecutor executor, CancellationToken cancellationToken)
    {
        var points = new List<ConvergencePoint>();
        var (done, sum) = (0L, Tally.Zero);
        foreach (var samples in workload.IsEstimate ? SampleCounts(workload.Units) : [])
        {
            var pieces = WorkPiece.Chunks(workload, new WorkRange(done, samples - done));
            await foreach (var tally in executor.RunAsync(WorkloadJob.Tally, pieces, cancellationToken))
            {
                sum += tally.Value;
            }

            done = samples;
            points.Add(new ConvergencePoint(samples, (Estimate)workload.Conclude(sum, samples)));
        }

        return points;
    }

    private static IEnumerable<long> SampleCounts(long all)
    {
        for (var halves = 0; ; halves++)
        {
            var samples = (long)Math.Round(FewestSamples * Math.Pow(10, halves / 2.0));
            if (samples >= all)
            {
                break;
            }

            yield return samples;
        }

        yield return all;
    }
}
