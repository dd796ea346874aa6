namespace Activity7.ParallelFactorial.Factorials;

/// <summary>The output of the job.</summary>
/// <param name="Summary">What there is to say about the number.</param>
/// <param name="Digits">All its digits in ASCII; empty unless they were asked for.</param>
internal sealed record ComputedFactorial(FactorialSummary Summary, ReadOnlyMemory<byte> Digits)
{
    /// <summary>Makes the output from the digits of n!.</summary>
    public static ComputedFactorial Of(int n, byte[] digits, TimeSpan elapsed, bool withDigits) =>
        new(FactorialSummary.Of(n, digits, elapsed), withDigits ? digits : ReadOnlyMemory<byte>.Empty);
}
