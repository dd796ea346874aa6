using System.Security.Cryptography;
using System.Text;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>Many factorials in one line: equal for two runs whose every digit is.</summary>
/// <param name="Digits">All digits together.</param>
/// <param name="Sha256">A check sum of the check sums of the numbers, in lower-case hexadecimal.</param>
internal sealed record FactorialDigest(long Digits, string Sha256)
{
    /// <summary>No factorials.</summary>
    public static FactorialDigest Empty { get; } = new(0, "");

    /// <summary>These factorials and one more.</summary>
    public FactorialDigest With(FactorialSummary factorial) => new(
        Digits + factorial.Digits, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Sha256 + factorial.Sha256))));
}
