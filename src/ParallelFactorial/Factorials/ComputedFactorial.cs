namespace Activity7.ParallelFactorial.Factorials;

/// <summary>The output of the job.</summary>
/// <param name="Summary">What there is to say about the number.</param>
/// <param name="Digits">All its digits in ASCII; empty unless they were asked for.</param>
internal sealed record ComputedFactorial(FactorialSummary Summary, ReadOnlyMemory<byte> Digits);
