using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.ParallelFactorial.Verification;

namespace Activity7.ParallelFactorial.Output;

/// <summary>A verdict as people read it.</summary>
internal static class VerdictText
{
    /// <summary>The verdict, and a line for each thing that was looked at.</summary>
    public static string Of(Verdict verdict, string file)
    {
        var expected = verdict.ExpectedDigits;
        var expectedDigits = expected.Least == expected.Most ? Number(expected.Least) : $"{Number(expected.Least)} or {Number(expected.Most)}";
        return string.Join('\n',
        [
            $"{file} is {(verdict.IsRight ? "" : "not ")}{verdict.N}!",
            Line(Quantity.Of(verdict.Digits, "digit"), verdict.HasRightDigits, expectedDigits),
            Line($"{Quantity.Of(verdict.TrailingZeros, "zero")} at the end", verdict.HasRightZeros, Number(verdict.ExpectedTrailingZeros)),
            .. verdict.Residues.Select(pair => Line($"{Number(pair.Found)} modulo {Number(pair.Prime)}", pair.IsRight, Number(pair.Expected))),
        ]);
    }

    private static string Line(string found, bool isRight, string expected) => isRight ? $"    {found}" : $"    {found}; it should be {expected}";

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString("#,0", CultureInfo.InvariantCulture);
}
