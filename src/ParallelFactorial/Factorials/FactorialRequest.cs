namespace Activity7.ParallelFactorial.Factorials;

/// <summary>The input of the job.</summary>
/// <param name="N">Whose factorial.</param>
/// <param name="WithDigits">True when the digits themselves are to come back, and not only their summary.</param>
internal sealed record FactorialRequest(int N, bool WithDigits);
