using System.Security.Cryptography;
using System.Text;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>What there is to say about n! without printing all of it.</summary>
/// <param name="N">Whose factorial.</param>
/// <param name="Digits">The number of decimal digits.</param>
/// <param name="TrailingZeros">How many of them are zeros at the end.</param>
/// <param name="FirstDigits">The first 20 significant digits; all when there are fewer.</param>
/// <param name="LastDigits">The last 20 significant digits, those before the zeros at the end; all when there are fewer.</param>
/// <param name="Sha256">The SHA-256 of the decimal text (ASCII, no newline) in lower-case hexadecimal.</param>
/// <param name="Seconds">How long it took the worker, or the workers that shared it.</param>
internal sealed record FactorialSummary(
    int N, int Digits, int TrailingZeros, string FirstDigits, string LastDigits, string Sha256, double Seconds)
{
    /// <summary>How many significant digits are shown at either end.</summary>
    public const int ShownDigits = 20;

    /// <summary>Summarises n! from its digits.</summary>
    public static FactorialSummary Of(int n, ReadOnlySpan<byte> digits, TimeSpan elapsed)
    {
        var significant = digits.TrimEnd((byte)'0');
        return new FactorialSummary(
            n,
            digits.Length,
            digits.Length - significant.Length,
            Encoding.ASCII.GetString(significant[..Math.Min(ShownDigits, significant.Length)]),
            Encoding.ASCII.GetString(significant[Math.Max(0, significant.Length - ShownDigits)..]),
            Convert.ToHexStringLower(SHA256.HashData(digits)),
            elapsed.TotalSeconds);
    }
}
