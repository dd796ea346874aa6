using System.Runtime.Intrinsics;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Random;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads;
using Activity7.MonteCarloBench.Workloads.CallOption;
using Activity7.MonteCarloBench.Workloads.Integral;
using Activity7.MonteCarloBench.Workloads.Outcomes;
using Activity7.MonteCarloBench.Workloads.Pi;

namespace Activity7.MonteCarloBench.Tests.Workloads;

/// <summary>What holds for every workload that estimates a number with a known truth.</summary>
public sealed class EstimateTests
{
    private const ulong Seed = 42;

    private static readonly OptionTerms Terms = new(100, 100, 0.05, 0.2, 1);

    private static readonly Dictionary<string, Func<long, IWorkload>> Workloads = new()
    {
        ["pi"] = samples => new PiWorkload(samples, Seed),
        ["option, antithetic"] = samples => new OptionWorkload(samples, Seed, Terms, Antithetic: true),
        ["option, plain"] = samples => new OptionWorkload(samples, Seed, Terms, Antithetic: false),
        ["option, far out of the money"] = samples => new OptionWorkload(samples, Seed, new OptionTerms(80, 120, -0.01, 0.35, 2), Antithetic: true),
        ["integral, 1 dimension"] = samples => new IntegralWorkload(samples, Seed, 1),
        ["integral, 7 dimensions"] = samples => new IntegralWorkload(samples, Seed, 7),
        ["integral, 32 dimensions"] = samples => new IntegralWorkload(samples, Seed, 32),
    };

    public static TheoryData<string> Names => [.. Workloads.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_estimate_converges_to_the_truth(string name)
    {
        // Five standard errors: a right program fails here once in two million seeds, and this is one fixed seed.
        var estimate = Estimate(name, 2_000_000);

        estimate.Value.Should().BeApproximately(estimate.Truth, 5 * estimate.StandardError!.Value);
        estimate.Margin.Should().BeApproximately(1.96 * estimate.StandardError!.Value, 0.001 * estimate.StandardError!.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_standard_error_is_how_far_estimates_scatter(string name)
    {
        // The same number of samples from many places of the sequence: the estimates' own scatter against the error that each states.
        const int Count = 400, Length = 10_000;
        var workload = Workloads[name](Count * Length);
        var estimates = Enumerable.Range(0, Count)
            .Select(i => (Estimate)workload.Conclude(workload.Run(new WorkRange(i * Length, Length), CancellationToken.None), Length))
            .ToArray();

        var mean = estimates.Average(estimate => estimate.Value);
        var scatter = Math.Sqrt(estimates.Sum(estimate => Math.Pow(estimate.Value - mean, 2)) / (Count - 1));
        scatter.Should().BeApproximately(estimates.Average(estimate => estimate.StandardError!.Value), 0.15 * scatter);
        estimates.Count(estimate => estimate.Error <= estimate.Margin).Should().BeInRange((int)(0.91 * Count), (int)(0.99 * Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void However_the_samples_are_cut_the_tally_is_the_same(string name)
    {
        const long Samples = 20_003;
        var workload = Workloads[name](Samples);
        var whole = workload.Run(new WorkRange(0, Samples), CancellationToken.None);
        foreach (var length in new long[] { 1, 3, 16, 1000, 1001, Samples })
        {
            Partition.IntoChunks(new WorkRange(0, Samples), length)
                .Aggregate(Tally.Zero, (sum, chunk) => sum + workload.Run(chunk, CancellationToken.None)).Should().Be(whole, $"pieces of {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_can_be_cancelled(string name)
    {
        var run = () => Workloads[name](1L << 50).Run(new WorkRange(0, 1L << 50), new CancellationToken(canceled: true));

        run.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Chunks_are_many_but_never_too_many(string name)
    {
        foreach (var samples in new[] { 1, 100_000, 1_000_000_000, 1_000_000_000_000_000 })
        {
            Partition.CountChunks(samples, Workloads[name](samples).ChunkLength).Should().BeInRange(1, int.MaxValue);
        }
    }

    [Fact]
    public void The_payoff_is_that_of_the_definition()
    {
        var kernel = new OptionKernel(Terms, antithetic: true, Seed);

        var (even, odd) = kernel.Values(Vector512.CreateSequence(1000UL, 1UL));

        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            var (a, b, c, d) = Philox4x32.Block(1000 + (ulong)lane, Seed);
            var radius = Math.Sqrt(-2 * Math.Log(((((ulong)a << 32 | b) >> 11) + 1) / Math.Pow(2, 53)));
            var angle = 2 * Math.PI * ((((ulong)c << 32 | d) >> 11) + 1) / Math.Pow(2, 53);
            even[lane].Should().BeApproximately(Payoff(radius * Math.Cos(angle)), 1e-14);
            odd[lane].Should().BeApproximately(Payoff(radius * Math.Sin(angle)), 1e-14);
        }

        static double Payoff(double z) => (Future(z) + Future(-z)) / 2;
        static double Future(double z) => Math.Max(Math.Exp(0.05 - 0.2 * 0.2 / 2 + 0.2 * z) - 1, 0);
    }

    [Fact]
    public void Antithetic_variates_halve_the_variance_or_better() =>
        (Estimate("option, antithetic", 100_000).StandardError / Estimate("option, plain", 100_000).StandardError).Should().BeLessThan(0.71);

    [Theory]
    [InlineData(100, 100, 0.05, 0.2, 1, 10.450583572185565)]
    [InlineData(42, 40, 0.1, 0.2, 0.5, 4.759422392871532)]
    [InlineData(100, 1, 0, 0.1, 1, 99)]
    [InlineData(1, 100, 0.05, 0.1, 0.01, 0)]
    public void The_price_in_closed_form_is_that_of_the_literature(double spot, double strike, double rate, double volatility, double maturity, double price) =>
        BlackScholes.CallPrice(new OptionTerms(spot, strike, rate, volatility, maturity)).Should().BeApproximately(price, 1e-12 * spot);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(3.9999, 0.9999683153724673)]
    [InlineData(4.0001, 0.9999683421385132)]
    [InlineData(-6, 9.865876450376981e-10)]
    [InlineData(-20, 2.753624118606234e-89)]
    public void The_normal_distribution_is_that_of_the_tables(double x, double probability) =>
        BlackScholes.NormalDistribution(x).Should().BeApproximately(probability, probability * 1e-13);

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(10, 10, 4)]
    public void Samples_that_were_all_alike_tell_nothing_of_the_error(long hits, long samples, double value) =>
        new PiWorkload(samples, Seed).Conclude(Tally.Of(hits, hits), samples).Should().Match<Estimate>(
            estimate => estimate.Value == value && estimate.StandardError == null && estimate.Margin == null);

    [Fact]
    public void The_standard_error_of_pi_is_that_of_a_coin()
    {
        var estimate = (Estimate)new PiWorkload(1000, Seed).Conclude(Tally.Of(785, 785), 1000);

        estimate.Value.Should().BeApproximately(3.14, 1e-12);
        estimate.StandardError.Should().BeApproximately(4 * Math.Sqrt(0.785 * 0.215 / 999), 1e-12);
    }

    /// <summary>Payoffs of any size, and pairs that hardly scatter, must not be rounded away: the estimates stay unbiased.</summary>
    [Theory]
    [InlineData(1e6, 0.01, -0.15, 0.001, 100)]
    [InlineData(1e6, 0.01, -0.17, 0.1, 100)]
    [InlineData(1e6, 1, -1, 0.01, 13)]
    [InlineData(100, 50, 0.05, 0.01, 0.1)]
    [InlineData(100, 90, 0.05, 0.001, 0.25)]
    [InlineData(141_232.101, 2.456, -0.278, 0.0041, 0.0054)]
    [InlineData(100, 100, 0.05, 3, 1)]
    [InlineData(100, 100, 1, 0.3, 100)]
    public void The_price_is_right_at_the_ends_of_the_ranges(double spot, double strike, double rate, double volatility, double maturity)
    {
        foreach (var antithetic in new[] { false, true })
        {
            const long Samples = 500_000;
            var workload = new OptionWorkload(Samples, Seed, new OptionTerms(spot, strike, rate, volatility, maturity), antithetic);
            var estimate = (Estimate)workload.Conclude(workload.Run(new WorkRange(0, Samples), CancellationToken.None), Samples);

            // Five standard errors, and what computing the truth in floating point may cost.
            estimate.Value.Should().BeApproximately(estimate.Truth, 5 * estimate.StandardError!.Value + 1e-14 * spot);
        }
    }

    [Fact]
    public void The_dearest_price_fits_into_a_sum()
    {
        foreach (var terms in new[] { Terms, new OptionTerms(1, 1, -1, 0.3, 100), new OptionTerms(1, 1, 1, 0.3, 100), new OptionTerms(1, 1, 0, 3, 1) })
        {
            var dearest = terms.Drift + NormalLanes.Maximum * terms.Diffusion;
            (terms.DearestPriceBits * Math.Log(2)).Should().BeInRange(dearest, dearest + Math.Log(2) + 1e-12);
        }
    }

    private static Estimate Estimate(string name, long samples)
    {
        var workload = Workloads[name](samples);
        return (Estimate)workload.Conclude(workload.Run(new WorkRange(0, samples), CancellationToken.None), samples);
    }
}
