namespace Activity7.MonteCarloBench.Workloads.Outcomes;

/// <summary>A number of primes.</summary>
/// <param name="First">The first number looked at.</param>
/// <param name="Last">The last number looked at.</param>
/// <param name="Count">How many are prime, exactly.</param>
/// <param name="Expected">How many Riemann's approximation expects.</param>
/// <param name="Known">How many there are by the tables; null where these have no such entry.</param>
internal sealed record PrimeCount(long First, long Last, long Count, double Expected, long? Known) : Outcome;
