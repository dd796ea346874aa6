namespace Activity7.ParallelFactorial.Verification;

/// <summary>What came of comparing a text with n!.</summary>
/// <param name="N">Whose factorial it should be.</param>
/// <param name="Digits">How many digits there are.</param>
/// <param name="ExpectedDigits">How many n! has.</param>
/// <param name="TrailingZeros">How many zeros there are at the end.</param>
/// <param name="ExpectedTrailingZeros">How many n! has.</param>
/// <param name="Residues">For each prime, that of the text and that of n!.</param>
internal sealed record Verdict(
    int N,
    long Digits,
    DigitCount ExpectedDigits,
    long TrailingZeros,
    long ExpectedTrailingZeros,
    IReadOnlyList<ResiduePair> Residues)
{
    /// <summary>True when the number of digits is that of n!.</summary>
    public bool HasRightDigits => ExpectedDigits.Contains(Digits);

    /// <summary>True when the number of zeros at the end is that of n!.</summary>
    public bool HasRightZeros => TrailingZeros == ExpectedTrailingZeros;

    /// <summary>True when everything agrees.</summary>
    public bool IsRight => HasRightDigits && HasRightZeros && Residues.All(pair => pair.IsRight);
}

/// <summary>Two residues modulo the same prime.</summary>
/// <param name="Prime">The prime.</param>
/// <param name="Found">That of the text.</param>
/// <param name="Expected">That of n!.</param>
internal readonly record struct ResiduePair(ulong Prime, ulong Found, ulong Expected)
{
    /// <summary>True when they agree.</summary>
    public bool IsRight => Found == Expected;
}
