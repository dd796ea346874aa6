namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>The first multiple of a prime that has to be crossed off in a range.</summary>
/// <param name="At">Its byte, from the beginning of the range.</param>
/// <param name="Prime">The prime.</param>
/// <param name="Factor">What the prime is multiplied by, modulo 30.</param>
internal readonly record struct FirstMultiple(ulong At, uint Prime, uint Factor);
