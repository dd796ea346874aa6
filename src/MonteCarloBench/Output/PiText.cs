using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench.Output;

/// <summary>An estimate of π as people read it.</summary>
internal static class PiText
{
    /// <summary>Three lines: the estimate with its 95 % interval, what it rests on, and how far it is from the truth.</summary>
    public static string Of(PiEstimate estimate, ulong seed) => string.Create(CultureInfo.InvariantCulture, $"""
        pi = {estimate.Value:0.000000000} {Interval(estimate)}
            {estimate.Hits:#,0} of {Quantity.Of(estimate.Samples, "sample")} within the quarter circle, seed {seed}
            {Math.Abs(estimate.Value - Math.PI):0.000000000} from the truth{Distance(estimate)}
        """);

    private static string Interval(PiEstimate estimate) => estimate.Margin is { } margin
        ? string.Create(CultureInfo.InvariantCulture, $"± {margin:0.000000000} (95 %)")
        : "(too few samples for an interval)";

    private static string Distance(PiEstimate estimate) => estimate.StandardError is { } standardError
        ? string.Create(CultureInfo.InvariantCulture, $", {Math.Abs(estimate.Value - Math.PI) / standardError:0.0} standard errors")
        : "";
}
