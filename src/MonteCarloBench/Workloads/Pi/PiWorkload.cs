using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Workloads.Pi;

/// <summary>π from darts thrown at the unit square: a quarter of it is the share that hits the quarter circle.</summary>
/// <param name="Samples">How many darts, at least 1.</param>
/// <param name="Seed">Chooses the sequence.</param>
internal sealed record PiWorkload(long Samples, ulong Seed) : IWorkload
{
    /// <inheritdoc />
    public string Title => $"pi from {Quantity.Of(Samples, "sample")}, seed {Seed}";

    /// <inheritdoc />
    public long Units => Samples;

    /// <inheritdoc />
    public long ChunkLength => SampleChunks.LengthFor(Samples);

    /// <inheritdoc />
    public bool IsEstimate => true;

    /// <inheritdoc />
    public Tally Run(WorkRange range, CancellationToken cancellationToken)
    {
        // A hit is worth 1 and a miss 0, and so are their squares.
        var hits = PiSampler.CountHits(Seed, range, cancellationToken);
        return Tally.Of(hits, hits);
    }

    /// <inheritdoc />
    public Outcome Conclude(Tally tally, long units)
    {
        var mean = SampleMean.Of(tally, units, scaleBits: 0);
        var basis = string.Create(
            CultureInfo.InvariantCulture, $"{tally.Sum:#,0} of {Quantity.Of(units, "sample")} within the quarter circle, seed {Seed}");
        return new Estimate("pi", 4 * mean.Value, 4 * mean.StandardError, Math.PI, "pi", basis);
    }
}
