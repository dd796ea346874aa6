using System.Globalization;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench.Output;

/// <summary>An estimate of π as people read it.</summary>
internal static class PiText
{
    /// <summary>Three lines: the estimate with its 95 % interval, what it rests on, and how far it is from the truth.</summary>
    public static string Of(PiEstimate estimate, ulong seed) => string.Create(CultureInfo.InvariantCulture, $"""
        pi = {estimate.Value:0.000000000} ± {estimate.Margin:0.000000000} (95 %)
            {estimate.Hits:#,0} of {estimate.Samples:#,0} samples within the quarter circle, seed {seed}
            {Math.Abs(estimate.Value - Math.PI):0.000000000} from the truth{Distance(estimate)}
        """);

    private static string Distance(PiEstimate estimate) => estimate.StandardError > 0
        ? string.Create(CultureInfo.InvariantCulture, $", {Math.Abs(estimate.Value - Math.PI) / estimate.StandardError:0.0} standard errors")
        : "";
}
