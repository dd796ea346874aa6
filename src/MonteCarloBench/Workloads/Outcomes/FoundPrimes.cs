using System.Numerics;

namespace Activity7.MonteCarloBench.Workloads.Outcomes;

/// <summary>Probable primes in the order of their numbers.</summary>
/// <param name="Bits">How big they are.</param>
/// <param name="Seed">What chose the sequence.</param>
/// <param name="Primes">The primes.</param>
/// <param name="Rounds">How often each was tested: a composite number passes all tests with a chance of at most 4 to the power −Rounds.</param>
internal sealed record FoundPrimes(int Bits, ulong Seed, IReadOnlyList<BigInteger> Primes, int Rounds) : Outcome;
