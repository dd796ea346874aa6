namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// The primes that cross off multiples in every segment, by their residue modulo 30: those above <see cref="PreSieve.LargestPrime"/>, up
/// to <see cref="Limit"/>.
/// </summary>
internal static class SievingPrimes
{
    /// <summary>No prime here is larger: a turn of the wheel is about as many bytes as the prime is, and must fit in the cache.</summary>
    public const int Limit = Wheel.Size << 13;

    /// <summary>Primes up to this one are small: a turn of the wheel is so short that several fit in the first cache.</summary>
    public const int SmallLimit = 3 << 12;

    private static readonly List<int> Primes = TextbookSieve.UpTo(Limit);

    private static readonly int[][] Small = Quotients(PreSieve.LargestPrime, SmallLimit), Medium = Quotients(SmallLimit, Limit);

    /// <summary>The small primes of one residue, ascending, divided by 30.</summary>
    /// <param name="bit">The bit of the residue.</param>
    public static int[] SmallOf(int bit) => Small[bit];

    /// <summary>The primes that are not small of one residue, ascending, divided by 30.</summary>
    /// <param name="bit">The bit of the residue.</param>
    public static int[] MediumOf(int bit) => Medium[bit];

    private static int[][] Quotients(int above, int limit)
    {
        var byResidue = Primes
            .Where(prime => prime > above && prime <= limit)
            .ToLookup(prime => prime % Wheel.Size, prime => prime / Wheel.Size);
        return [.. Wheel.Residues.ToArray().Select(residue => byResidue[residue].ToArray())];
    }
}
