using Activity7.ParallelFactorial.Verification;

namespace Activity7.ParallelFactorial.Output;

/// <summary>The document of <c>verify --json</c>.</summary>
/// <param name="N">Whose factorial it should be.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="IsRight">True when everything agrees.</param>
/// <param name="Digits">How many digits the file has.</param>
/// <param name="ExpectedDigits">How many n! has; where that is not certain, the smaller of the two possible numbers.</param>
/// <param name="TrailingZeros">How many zeros it ends with.</param>
/// <param name="ExpectedTrailingZeros">How many n! ends with.</param>
/// <param name="Residues">What it and n! are modulo primes drawn at random.</param>
internal sealed record VerdictDocument(
    int N,
    string File,
    bool IsRight,
    long Digits,
    int ExpectedDigits,
    long TrailingZeros,
    long ExpectedTrailingZeros,
    IReadOnlyList<ResidueEntry> Residues)
{
    /// <summary>The document of a verdict.</summary>
    public static VerdictDocument Of(Verdict verdict, string file) => new(
        verdict.N,
        file,
        verdict.IsRight,
        verdict.Digits,
        verdict.ExpectedDigits.Least,
        verdict.TrailingZeros,
        verdict.ExpectedTrailingZeros,
        [.. verdict.Residues.Select(pair => new ResidueEntry(pair.Prime, pair.Found, pair.Expected))]);
}

/// <summary>Residues modulo one prime in the document of <c>verify --json</c>.</summary>
/// <param name="Prime">The prime.</param>
/// <param name="Found">What the file is modulo the prime.</param>
/// <param name="Expected">What n! is.</param>
internal sealed record ResidueEntry(ulong Prime, ulong Found, ulong Expected);
