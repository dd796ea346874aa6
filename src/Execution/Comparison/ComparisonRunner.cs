using Activity7.Common.Timing;
using Microsoft.Extensions.Logging;

namespace Activity7.Execution.Comparison;

/// <summary>Runs the same work in several ways and measures each.</summary>
public static class ComparisonRunner
{
    /// <summary>Runs before the counted ones: they compile the code and start the worker processes, which then serve all runs.</summary>
    public const int Warmups = 1;

    /// <summary>How many runs all contenders together make, the warm-ups included.</summary>
    public static int CountRuns(ComparisonPlan plan) => plan.Contenders.Count * (Warmups + plan.Repeats);

    /// <summary>Measures the contenders one after the other.</summary>
    /// <param name="plan">Who takes part, and how often each is measured.</param>
    /// <param name="work">Does the work on an executor with that many workers; its result must be the same every time.</param>
    /// <param name="log">Told of worker processes that die, and what they say.</param>
    /// <exception cref="InvalidOperationException">Two ways gave different results, which would be a bug.</exception>
    public static async Task<IReadOnlyList<ComparisonRow<T>>> RunAsync<T>(
        ComparisonPlan plan, Func<Contender, IExecutor, Task<T>> work, ILogger log)
        where T : IEquatable<T>
    {
        var rows = new List<ComparisonRow<T>>();
        foreach (var contender in plan.Contenders)
        {
            await using var executor = Executors.Create(contender.Kind, contender.Workers, log);
            var (result, costs) = await RepeatedMeasurement.OfAsync(Warmups, plan.Repeats, () => WorkAsync(contender, executor));
            var baseline = rows.Count == 0 ? costs : rows[0].Costs;
            var speedup = Scaling.Speedup(baseline.MedianWall.TotalSeconds, costs.MedianWall.TotalSeconds);
            rows.Add(new ComparisonRow<T>(contender, result, costs, speedup));
        }

        return rows;

        async Task<T> WorkAsync(Contender contender, IExecutor executor)
        {
            var result = await work(contender, executor);
            return rows.Count == 0 || result.Equals(rows[0].Result)
                ? result
                : throw new InvalidOperationException($"{contender} gave {result}, and {rows[0].Contender} gave {rows[0].Result}");
        }
    }
}
