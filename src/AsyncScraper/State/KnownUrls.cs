using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Activity7.AsyncScraper.State;

/// <summary>
/// Remembers URLs that were seen lately, in a memory that does not grow: each URL has one place, and a later one takes it over. Most links
/// of a site are the same few on every page, and need not be looked up in the database again.
/// </summary>
/// <remarks>
/// What is remembered is a 64-bit fingerprint (XXH3) with a seed that is drawn anew in every run, so that no page can choose URLs that
/// are taken for each other. Two URLs are so by chance once in 2^64 comparisons.
/// </remarks>
internal sealed class KnownUrls
{
    /// <summary>2^20 fingerprints are 8 MiB: the links of a site of some hundred thousand pages.</summary>
    private const int Places = 1 << 20;

    private readonly ulong[] _fingerprints = new ulong[Places];
    private readonly long _seed = Random.Shared.NextInt64();

    /// <summary>False if <paramref name="url"/> was asked for before and is still remembered; true says nothing.</summary>
    public bool IsNew(string url)
    {
        var fingerprint = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(url.AsSpan()), _seed);
        ref var place = ref _fingerprints[fingerprint & (Places - 1)];
        if (place == fingerprint)
        {
            return false;
        }

        place = fingerprint;
        return true;
    }
}
