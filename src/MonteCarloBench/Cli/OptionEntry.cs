using System.CommandLine;
using System.Globalization;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Workloads.CallOption;

namespace Activity7.MonteCarloBench.Cli;

/// <summary><c>option</c>.</summary>
internal static class OptionEntry
{
    private static readonly Option<long> Samples = SampleOptions.Samples(20_000_000);

    private static readonly Option<double> Spot =
        OptionChecks.Number("--spot", "PRICE", "The price of the share today", 0.01, 1_000_000, 100.0);

    private static readonly Option<double> Strike =
        OptionChecks.Number("--strike", "PRICE", "The price that the option fixes", 0.01, 1_000_000, 100.0);

    private static readonly Option<double> Rate =
        OptionChecks.Number("--rate", "R", "Interest without risk, a year: 0.05 is 5 %", -1, 1, 0.05);

    private static readonly Option<double> Volatility =
        OptionChecks.Number("--volatility", "V", "Standard deviation of the return in a year: 0.2 is 20 %", 0.001, 5, 0.2);

    private static readonly Option<double> Maturity =
        OptionChecks.Number("--maturity", "YEARS", "Years until the option can be used", 0.001, 100, 1.0);

    private static readonly Option<Choice<bool>> Variates = OptionChecks.Choice(
        "--variates",
        "A sample is a pair of opposite futures, or one future",
        true,
        new Choice<bool>("antithetic", true),
        new Choice<bool>("plain", false));

    /// <summary>The entry.</summary>
    public static WorkloadEntry Entry { get; } = new(
        "option",
        "The price of a European call option",
        [],
        [Samples, SampleOptions.Seed, Spot, Strike, Rate, Volatility, Maturity, Variates],
        Read,
        "option --strike 110 --variates plain");

    private static OptionWorkload Read(ToolContext context)
    {
        var terms = new OptionTerms(context.Get(Spot), context.Get(Strike), context.Get(Rate), context.Get(Volatility), context.Get(Maturity));
        return terms.Diffusion <= OptionWorkload.MaximumDiffusion
            ? new OptionWorkload(context.Get(Samples), context.Get(SampleOptions.Seed), terms, context.Get(Variates))
            : throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"--volatility {terms.Volatility} over --maturity {terms.Maturity} is too wild: V · √YEARS is {terms.Diffusion:0.00}, and may be at most {OptionWorkload.MaximumDiffusion}"));
    }
}
