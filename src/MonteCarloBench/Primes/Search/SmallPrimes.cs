namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>The odd primes that candidates are sieved by.</summary>
internal static class SmallPrimes
{
    /// <summary>Where the table ends: what <see cref="Residues"/> computes exactly, and where sieving on hardly pays for any size.</summary>
    public const int Limit = 1 << 21;

    private static readonly Lazy<double[]> Table = new(() => [.. TextbookSieve.UpTo(Limit).Skip(1).Select(prime => (double)prime)]);

    /// <summary>The odd primes below <paramref name="bound"/>, at most <see cref="Limit"/>, as floating-point numbers.</summary>
    public static ReadOnlySpan<double> Below(int bound)
    {
        var end = Array.BinarySearch(Table.Value, bound);
        return Table.Value.AsSpan(0, end < 0 ? ~end : end);
    }
}
