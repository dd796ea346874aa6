using Activity7.Common.Terminal;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Workloads.Integral;

/// <summary>
/// The integral of Π 1 / (1 + xₖ²) over the unit cube of d dimensions, which is (π/4)ᵈ. A grid would need a number of points that grows
/// exponentially with d; the error of random points shrinks with their number in any dimension.
/// </summary>
/// <param name="Samples">How many points, at least 1.</param>
/// <param name="Seed">Chooses the sequence.</param>
/// <param name="Dimensions">d, from 1 to <see cref="MaximumDimensions"/>.</param>
internal sealed record IntegralWorkload(long Samples, ulong Seed, int Dimensions) : IWorkload
{
    /// <summary>Beyond it the values, down to 2⁻ᵈ, would be too few units of their sum.</summary>
    public const int MaximumDimensions = 32;

    /// <summary>A value is at most 1, and rounded to this many binary places.</summary>
    private const int ScaleBits = FixedPointSum.MaximumBits - 1;

    /// <inheritdoc />
    public string Title => $"integral in {Quantity.Of(Dimensions, "dimension")} from {Quantity.Of(Samples, "sample")}, seed {Seed}";

    /// <inheritdoc />
    public long Units => Samples;

    /// <inheritdoc />
    public long ChunkLength => SampleChunks.LengthFor(Samples);

    /// <inheritdoc />
    public bool IsEstimate => true;

    /// <inheritdoc />
    public Tally Run(WorkRange range, CancellationToken cancellationToken) =>
        SampleSum.Of(new IntegralKernel(Dimensions, Seed), ScaleBits, range, cancellationToken);

    /// <inheritdoc />
    public Outcome Conclude(Tally tally, long units)
    {
        var mean = SampleMean.Of(tally, units, ScaleBits);
        return new Estimate(
            "integral",
            mean.Value,
            mean.StandardError,
            Math.Pow(Math.PI / 4, Dimensions),
            $"(pi/4)^{Dimensions}",
            $"{Quantity.Of(units, "random point")} in {Quantity.Of(Dimensions, "dimension")}, seed {Seed}");
    }
}
