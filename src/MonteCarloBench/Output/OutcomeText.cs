using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Activity7.Common.Terminal;
using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Output;

/// <summary>Outcomes as people read them.</summary>
internal static class OutcomeText
{
    private const int DecimalsWithoutError = 6;

    private const int ShownCheckSum = 8;

    /// <summary>All of an outcome.</summary>
    public static string Of(Outcome outcome) => outcome is FoundPrimes found ? string.Join('\n', found.Primes) : SummaryOf(outcome);

    /// <summary>An outcome in a few lines.</summary>
    public static string SummaryOf(Outcome outcome) => outcome switch
    {
        Estimate estimate => Of(estimate),
        PrimeCount count => Of(count),
        FoundPrimes found => Of(found),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown kind of outcome"),
    };

    /// <summary>An outcome in a cell of a table: so much of it that a difference would show.</summary>
    public static (string Heading, string Cell) CellOf(Outcome outcome) => outcome switch
    {
        Estimate estimate => ($">{estimate.Symbol}", Fixed(estimate.Value, 9)),
        PrimeCount count => (">primes", Grouped(count.Count)),
        FoundPrimes found => ("SHA-256", CheckSumOf(found)[..ShownCheckSum]),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown kind of outcome"),
    };

    private static string Of(PrimeCount count)
    {
        var truth = count.Known is { } known
            ? $"{(known == count.Count ? "as" : "not as")} in the tables: {Grouped(known)}"
            : $"Riemann's approximation expects {count.Expected.ToString("#,0", CultureInfo.InvariantCulture)}";
        return $"""
            {Quantity.Of(count.Count, "prime")}
                from {Grouped(count.First)} to {Grouped(count.Last)}
                {truth}
            """;
    }

    private static string Of(FoundPrimes found) => $"""
        {Quantity.Of(found.Primes.Count, "prime")} of {Quantity.Of(found.Bits, "bit")}, seed {found.Seed}
            SHA-256 of their lines {CheckSumOf(found)}
            a composite number passes the {found.Rounds} rounds with a chance of at most 4^-{found.Rounds}
        """;

    private static string CheckSumOf(FoundPrimes found) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(found.Primes.Select(prime => $"{prime}\n")))));

    private static string Grouped(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

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
