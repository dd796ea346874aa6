using System.Globalization;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Primes.Counting;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Workloads.Primes;

/// <summary>How many primes there are from one number to another.</summary>
/// <param name="First">The first number, from 0.</param>
/// <param name="Last">The last number, from <paramref name="First"/> to <see cref="MaximumNumber"/>.</param>
internal sealed record PrimeCountWorkload(long First, long Last) : IWorkload
{
    /// <summary>The largest number: 2⁶³ − 2, so that the number after it is one, too. 2⁶³ − 1 is a multiple of 7.</summary>
    public const long MaximumNumber = long.MaxValue - 1;

    /// <inheritdoc />
    public string Title => string.Create(CultureInfo.InvariantCulture, $"primes from {First:#,0} to {Last:#,0}");

    /// <inheritdoc />
    public long Units => Last - First + 1;

    /// <inheritdoc />
    public long ChunkLength => PrimeCounter.ChunkLength(new WorkRange(First, Units));

    /// <inheritdoc />
    public bool IsEstimate => false;

    /// <inheritdoc />
    public Tally Run(WorkRange range, CancellationToken cancellationToken) =>
        Tally.Of(PrimeCounter.Count(new WorkRange(First + range.Start, range.Length), cancellationToken), 0);

    /// <inheritdoc />
    public Outcome Conclude(Tally tally, long units)
    {
        var last = First + units - 1;
        return new PrimeCount(First, last, (long)tally.Sum, PrimeDistribution.Expected(First, last), PrimeDistribution.Known(First, last));
    }
}
