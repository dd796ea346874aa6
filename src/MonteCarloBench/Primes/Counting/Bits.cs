using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>Counts the bits that are set.</summary>
internal static class Bits
{
    /// <summary>How many bits of <paramref name="bytes"/> are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static long Count(ReadOnlySpan<byte> bytes)
    {
        long count = 0;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            count += BitOperations.PopCount(rest);
        }

        return count;
    }
}
