using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Workloads.CallOption;

/// <summary>The price of a European call option: the mean of what it pays in random futures, discounted to today.</summary>
/// <param name="Samples">How many futures, or pairs of them, at least 1.</param>
/// <param name="Seed">Chooses the sequence.</param>
/// <param name="Terms">The option and its market.</param>
/// <param name="Antithetic">Whether each sample is a pair of opposite futures.</param>
internal sealed record OptionWorkload(long Samples, ulong Seed, OptionTerms Terms, bool Antithetic) : IWorkload
{
    /// <summary>
    /// The largest diffusion. Beyond it the price rests on futures so rare that no number of samples finds them, and the largest payoff is so
    /// large that a sum which holds it would round the others away.
    /// </summary>
    public const double MaximumDiffusion = 3;

    /// <summary>A payoff is rounded to so many binary places of the share's price that the largest one still fits into a sum.</summary>
    private int ScaleBits => FixedPointSum.MaximumBits - Terms.DearestPriceBits;

    /// <inheritdoc />
    public string Title => string.Create(
        CultureInfo.InvariantCulture,
        $"call option from {Futures(Samples)}, seed {Seed}: spot {Terms.Spot}, strike {Terms.Strike}, rate {Terms.Rate}, volatility {Terms.Volatility}, maturity {Terms.Maturity}");

    /// <inheritdoc />
    public long Units => Samples;

    /// <inheritdoc />
    public long ChunkLength => SampleChunks.LengthFor(Samples);

    /// <inheritdoc />
    public bool IsEstimate => true;

    /// <inheritdoc />
    public Tally Run(WorkRange range, CancellationToken cancellationToken) =>
        SampleSum.Of(new OptionKernel(Terms, Antithetic, Seed), ScaleBits, range, cancellationToken);

    /// <inheritdoc />
    public Outcome Conclude(Tally tally, long units)
    {
        var mean = SampleMean.Of(tally, units, ScaleBits);
        var today = Terms.Spot * Math.Exp(-Terms.Rate * Terms.Maturity);
        return new Estimate(
            "price",
            mean.Value * today,
            mean.StandardError * today,
            BlackScholes.CallPrice(Terms),
            "the formula of Black and Scholes",
            $"{Futures(units)}, seed {Seed}");
    }

    private string Futures(long samples) =>
        Antithetic ? Quantity.Of(samples, "pair of opposite futures", "pairs of opposite futures") : Quantity.Of(samples, "future");
}
