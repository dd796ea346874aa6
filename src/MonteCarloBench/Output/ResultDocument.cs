using System.Numerics;
using System.Text.Json.Serialization;
using Activity7.MonteCarloBench.Sharing;
using Activity7.MonteCarloBench.Workloads;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Output;

/// <summary>The document of a run, or of a merge, with <c>--json</c>.</summary>
/// <param name="Workload">What was computed.</param>
/// <param name="Estimate">What was estimated, for the workloads that estimate.</param>
/// <param name="PrimeCount">What was counted, for <c>primes count</c>.</param>
/// <param name="Primes">What was found, for <c>primes search</c>.</param>
/// <param name="Sum">The exact sum that the result comes from; the same wherever it was computed.</param>
/// <param name="SumOfSquares">The exact sum of the squares.</param>
/// <param name="Run">How it was computed; left out after a merge.</param>
internal sealed record ResultDocument(
    IWorkload Workload,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EstimateDocument? Estimate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PrimeCountDocument? PrimeCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<BigInteger>? Primes,
    BigInteger Sum,
    BigInteger SumOfSquares,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RunDocument? Run)
{
    /// <summary>The document of a complete workload.</summary>
    public static ResultDocument Of(Share whole, RunDocument? run)
    {
        var outcome = whole.Workload.Conclude(whole.Tally, whole.Done);
        return new ResultDocument(
            whole.Workload,
            EstimateDocument.Of(outcome),
            PrimeCountDocument.Of(outcome),
            (outcome as FoundPrimes)?.Primes,
            whole.Tally.Sum,
            whole.Tally.SumOfSquares,
            run);
    }
}
