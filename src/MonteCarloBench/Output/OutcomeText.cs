using System.Globalization;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Output;

/// <summary>Outcomes as people read them.</summary>
internal static class OutcomeText
{
    private const int DecimalsWithoutError = 6;

    /// <summary>The lines of an outcome.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Estimate estimate => Of(estimate),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown kind of outcome"),
    };

    /// <summary>An outcome in a cell of a table: so much of it that a difference would show.</summary>
    public static (string Heading, string Cell) CellOf(Outcome outcome) => outcome switch
    {
        Estimate estimate => ($">{estimate.Symbol}", Fixed(estimate.Value, 9)),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown kind of outcome"),
    };

    /// <summary>Three lines: the estimate with its 95 % interval, what it rests on, and how far it is from the truth.</summary>
    private static string Of(Estimate estimate)
    {
        var decimals = estimate.Margin is { } margin ? DecimalsFor(margin) : DecimalsWithoutError;
        var interval = estimate.Margin is { } half ? $"± {Fixed(half, decimals)} (95 %)" : "(too few samples for an interval)";
        var distance = estimate.StandardError is { } error ? $", {Fixed(estimate.Error / error, 1)} standard errors" : "";
        return $"""
            {estimate.Symbol} = {Fixed(estimate.Value, decimals)} {interval}
                {estimate.Basis}
                {Fixed(estimate.Error, decimals)} from {Fixed(estimate.Truth, decimals)} ({estimate.Formula}){distance}
            """;
    }

    /// <summary>Decimals that show a margin with four digits, and an estimate as far as it means something.</summary>
    private static int DecimalsFor(double margin) => Math.Clamp(3 - (int)Math.Floor(Math.Log10(margin)), 2, 15);

    private static string Fixed(double value, int decimals) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
