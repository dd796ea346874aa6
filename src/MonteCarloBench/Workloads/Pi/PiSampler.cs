using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Random;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Workloads.Pi;

/// <summary>
/// Throws darts at the unit square and counts those within the quarter circle. Sample i is a function of the seed and i, in whole
/// numbers only, so that every machine counts the same.
/// </summary>
internal static class PiSampler
{
    /// <summary>Samples that are computed together: two from each of eight blocks.</summary>
    private const int GroupLength = 16;

    /// <summary>Looking at the token costs nothing at this distance: a millisecond of work.</summary>
    private const long GroupsBetweenLooks = 1 << 16;

    /// <summary>The same for samples one by one.</summary>
    private const long SamplesBetweenLooks = 1 << 16;

    /// <summary>How many of the samples of <paramref name="range"/> hit the quarter circle.</summary>
    /// <param name="seed">Chooses the sequence.</param>
    /// <param name="range">The numbers of the samples, from 0.</param>
    /// <param name="cancellationToken">Ends the count within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static long CountHits(ulong seed, WorkRange range, CancellationToken cancellationToken)
    {
        // Whole groups with vectors, where the processor has any, and the few samples before and after them one by one.
        long hits = 0;
        var sample = range.Start;
        for (; sample < range.End && sample % GroupLength != 0; sample++)
        {
            hits += IsHit(seed, sample);
        }

        var groups = Vector128.IsHardwareAccelerated ? (range.End - sample) / GroupLength : 0;
        foreach (var piece in Partition.IntoChunks(new WorkRange(sample / GroupLength, groups), GroupsBetweenLooks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits += piece.Length * GroupLength - CountMisses(seed, piece);
        }

        for (sample += groups * GroupLength; sample < range.End; sample++)
        {
            if (sample % SamplesBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            hits += IsHit(seed, sample);
        }

        return hits;
    }

    /// <summary>1 for a sample that hits the quarter circle, else 0: the definition.</summary>
    /// <remarks>
    /// A block of the generator has four words: the two coordinates of an even sample, and of the odd one after it. A word stands for a
    /// coordinate in units of 2⁻³², and x² + y² &lt; 1 means that the sum of the squares fits in 64 bits.
    /// </remarks>
    public static int IsHit(ulong seed, long sample)
    {
        var (x0, y0, x1, y1) = Philox4x32.Block((ulong)sample / 2, seed);
        var (x, y) = sample % 2 == 0 ? (x0, y0) : (x1, y1);
        var square = (ulong)x * x;
        return square + (ulong)y * y >= square ? 1 : 0;
    }

    /// <summary>How many samples of a range of groups miss the quarter circle.</summary>
    // Not inlined: within a caller that the runtime compiles anew with a profile, the loop was measured at half its speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static long CountMisses(ulong seed, WorkRange groups)
    {
        const ulong BlocksOfGroup = GroupLength / 2;
        var index = Vector512.Create((ulong)groups.Start * BlocksOfGroup) + Vector512.CreateSequence(0UL, 1UL);
        var misses = Vector512<ulong>.Zero;
        for (var left = groups.Length; left > 0; left--)
        {
            var block = PhiloxLanes.Block(index, seed);

            // A miss is a lane of ones, the number −1.
            misses -= IsMiss(block.A, block.B) + IsMiss(block.C, block.D);
            index += Vector512.Create(BlocksOfGroup);
        }

        return (long)Vector512.Sum(misses);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> IsMiss(Vector512<ulong> x, Vector512<ulong> y)
    {
        var square = WordLanes.Multiply(x, x);
        return Vector512.LessThan(square + WordLanes.Multiply(y, y), square);
    }
}
