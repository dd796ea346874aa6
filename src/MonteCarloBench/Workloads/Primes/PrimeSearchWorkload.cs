using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Primes.Search;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Workloads.Primes;

/// <summary>Big random primes; each is found by itself.</summary>
/// <param name="Bits">How big, from <see cref="PrimeSearch.MinBits"/> to <see cref="PrimeSearch.MaxBits"/>.</param>
/// <param name="Count">How many, at least 1.</param>
/// <param name="Seed">Chooses the sequence.</param>
internal sealed record PrimeSearchWorkload(int Bits, int Count, ulong Seed) : IWorkload
{
    /// <inheritdoc />
    public string Title => string.Create(
        CultureInfo.InvariantCulture, $"{Quantity.Of(Count, "random prime")} of {Bits:#,0} bits, seed {Seed}");

    /// <inheritdoc />
    public long Units => Count;

    /// <summary>One prime: it takes a millisecond or a second.</summary>
    public long ChunkLength => 1;

    /// <inheritdoc />
    public bool IsEstimate => false;

    /// <inheritdoc />
    public Tally Run(WorkRange range, CancellationToken cancellationToken)
    {
        var tally = Tally.Zero;
        for (var number = range.Start; number < range.End; number++)
        {
            tally += Tally.OfFind(number, PrimeSearch.Find(Seed, Bits, number, cancellationToken));
        }

        return tally;
    }

    /// <inheritdoc />
    public Outcome Conclude(Tally tally, long units) => new FoundPrimes(Bits, Seed, [.. tally.Finds.Values], MillerRabin.RoundsFor(Bits));
}
