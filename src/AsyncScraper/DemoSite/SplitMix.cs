namespace Activity7.AsyncScraper.DemoSite;

/// <summary>Random numbers that depend on a few whole numbers alone, and cost nothing to begin: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal struct SplitMix(int seed, int first, int second)
{
    private ulong _state = Mix(Mix((uint)seed) + (uint)first) + (uint)second;

    /// <summary>A number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Next(int limit) => (int)Math.BigMul(NextBits(), (ulong)limit, out _);

    /// <summary>A number from 0 on, below 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    private ulong NextBits() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
