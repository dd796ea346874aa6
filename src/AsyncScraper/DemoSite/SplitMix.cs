namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// Random numbers that start anywhere at no cost: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014). <see cref="Random"/> with a seed fills a table first, which would cost more than writing a page.
/// </summary>
/// <param name="state">Where the sequence starts.</param>
internal struct SplitMix(ulong state)
{
    /// <summary>The sequence that belongs to three numbers.</summary>
    public static SplitMix Of(int seed, int page, int use)
    {
        var mixed = new SplitMix(((ulong)(uint)seed << 32) | (uint)page);
        return new SplitMix(mixed.Next() + (uint)use);
    }

    /// <summary>A number from 0 to <paramref name="limit"/> - 1; the bias of the multiplication is below 10^-3 up to 4 million.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
