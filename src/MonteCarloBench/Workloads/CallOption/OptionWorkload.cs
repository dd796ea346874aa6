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
    /// <summary>A payoff is rounded to this many binary places of the share's price: a millionth.</summary>
    private const int ScaleBits = 20;

    /// <summary>A share of the most fortunate future may cost at most this many times today's price, so that a sum can hold it.</summary>
    public const long MaximumGain = 1L << (FixedPointSum.MaximumBits - ScaleBits);

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

    /// <summary>True when the market is calm enough for the sums: the largest normal number that can be drawn gives no larger gain.</summary>
    public static bool CanHold(OptionTerms terms) => terms.Drift + NormalLanes.Maximum * terms.Diffusion < Math.Log(MaximumGain);

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
