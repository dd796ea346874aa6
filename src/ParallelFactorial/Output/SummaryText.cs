using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.ParallelFactorial.Factorials;

namespace Activity7.ParallelFactorial.Output;

/// <summary>A factorial's summary as people read it.</summary>
internal static class SummaryText
{
    /// <summary>
    /// Four lines: the number with its middle left out where it is long, its size, its check sum, and who computed it. For example
    /// <c>100000! = 28242294079603478742…62498764312 × 10^24,999</c>.
    /// </summary>
    public static string Of(FactorialSummary summary, string worker) => string.Create(CultureInfo.InvariantCulture, $"""
        {summary.N}! = {Value(summary)}
            {Quantity.Of(summary.Digits, "digit")}, {Quantity.Of(summary.TrailingZeros, "zero")} at the end
            SHA-256 {summary.Sha256}
            {summary.Seconds:0.000} s on {worker}
        """);

    private static string Value(FactorialSummary summary)
    {
        var significant = summary.Digits - summary.TrailingZeros;
        if (summary.Digits <= FactorialSummary.ShownDigits)
        {
            return summary.FirstDigits + new string('0', summary.TrailingZeros);
        }

        var digits = significant <= FactorialSummary.ShownDigits
            ? summary.FirstDigits
            : significant <= 2 * FactorialSummary.ShownDigits
                ? summary.FirstDigits + summary.LastDigits[(2 * FactorialSummary.ShownDigits - significant)..]
                : $"{summary.FirstDigits}…{summary.LastDigits}";
        return string.Create(CultureInfo.InvariantCulture, $"{digits} × 10^{summary.TrailingZeros:#,0}");
    }
}
