namespace Activity7.ParallelFactorial.Factorials;

/// <summary>The input of the job that computes a whole factorial.</summary>
/// <param name="N">Whose factorial.</param>
/// <param name="Threads">How many threads work on it, at least 1.</param>
/// <param name="WithDigits">True when the digits themselves are to come back, and not only their summary.</param>
internal sealed record FactorialRequest(int N, int Threads, bool WithDigits);

/// <summary>The input of the job that computes a share of a factorial.</summary>
/// <param name="N">Whose factorial.</param>
/// <param name="Share">Which share, from 0.</param>
/// <param name="Shares">How many shares there are.</param>
internal sealed record ShareRequest(int N, int Share, int Shares);
