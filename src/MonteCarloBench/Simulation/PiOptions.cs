namespace Activity7.MonteCarloBench.Simulation;

/// <summary>What is to be sampled.</summary>
/// <param name="Samples">How many samples, at least 1.</param>
/// <param name="Seed">Chooses the sequence.</param>
internal sealed record PiOptions(long Samples, ulong Seed);
