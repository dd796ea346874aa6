using Activity7.Common.Timing;
using Activity7.Execution;
using Activity7.MonteCarloBench.Simulation;
using Microsoft.Extensions.Logging;

namespace Activity7.MonteCarloBench.Comparison;

/// <summary>Runs the same work in several ways and measures each.</summary>
internal static class ComparisonRunner
{
    /// <summary>Runs before the counted ones: they compile the code and start the worker processes, which then serve all runs.</summary>
    public const int Warmups = 1;

    /// <summary>How many chunks all runs together have, for the progress.</summary>
    public static long CountChunks(ComparisonOptions options) =>
        PiRunner.CountChunks(options.Work) * (Warmups + options.Repeats) * options.Contenders.Count;

    /// <summary>Measures the contenders one after the other.</summary>
    /// <exception cref="InvalidOperationException">Two ways gave different results, which would be a bug.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<IReadOnlyList<ComparisonRow>> RunAsync(
        ComparisonOptions options, ILogger log, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var rows = new List<ComparisonRow>();
        foreach (var contender in options.Contenders)
        {
            await using var executor = Executors.Create(contender.Kind, contender.Workers, log);
            var (estimate, costs) = await RepeatedMeasurement.OfAsync(
                Warmups, options.Repeats, () => PiRunner.RunAsync(options.Work, executor, progress, cancellationToken));
            var baseline = rows.Count == 0 ? costs : rows[0].Costs;
            rows.Add(new ComparisonRow(contender, estimate, costs, Scaling.Speedup(baseline.MedianWall.TotalSeconds, costs.MedianWall.TotalSeconds)));
            if (estimate != rows[0].Estimate)
            {
                throw new InvalidOperationException($"{contender} counted {estimate.Hits} hits, {rows[0].Contender} {rows[0].Estimate.Hits}");
            }
        }

        return rows;
    }
}
