namespace Activity7.MonteCarloBench.Workloads.Outcomes;

/// <summary>What a workload found out.</summary>
internal abstract record Outcome;
