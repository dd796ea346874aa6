using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Output;

/// <summary>A number of primes in a document.</summary>
/// <param name="Count">How many, exactly.</param>
/// <param name="Expected">How many Riemann's approximation expects.</param>
/// <param name="Known">How many there are by the tables; null where these have no such entry.</param>
internal sealed record PrimeCountDocument(long Count, double Expected, long? Known)
{
    /// <summary>The count of an outcome; null where it is none.</summary>
    public static PrimeCountDocument? Of(Outcome outcome) =>
        outcome is PrimeCount count ? new PrimeCountDocument(count.Count, count.Expected, count.Known) : null;
}
