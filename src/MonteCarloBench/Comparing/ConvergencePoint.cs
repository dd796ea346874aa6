using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Comparing;

/// <summary>An estimate after so many samples.</summary>
/// <param name="Samples">How many.</param>
/// <param name="Estimate">The estimate that the first so many samples of the sequence give.</param>
internal sealed record ConvergencePoint(long Samples, Estimate Estimate);
