using Activity7.Common.Work;
using Activity7.MonteCarloBench.Random;

namespace Activity7.MonteCarloBench.Simulation;

/// <summary>
/// Throws darts at the unit square and counts those within the quarter circle. Sample i is a function of the seed and i, in whole
/// numbers only, so that every machine counts the same.
/// </summary>
internal static class PiSampler
{
    /// <summary>Looking at the token costs nothing at this distance: a few milliseconds of work.</summary>
    private const long SamplesBetweenLooks = 1 << 19;

    /// <summary>How many of the samples of <paramref name="range"/> hit the quarter circle.</summary>
    /// <param name="seed">Chooses the sequence.</param>
    /// <param name="range">The numbers of the samples, from 0.</param>
    /// <param name="cancellationToken">Ends the count within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static long CountHits(ulong seed, WorkRange range, CancellationToken cancellationToken)
    {
        long hits = 0;
        foreach (var piece in Partition.IntoChunks(range, SamplesBetweenLooks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits += CountHits(seed, piece);
        }

        return hits;
    }

    /// <summary>A block of the generator has four numbers: the two coordinates of an even sample and of the odd one after it.</summary>
    private static long CountHits(ulong seed, WorkRange range)
    {
        long hits = 0;
        var sample = range.Start;
        if (sample % 2 != 0 && sample < range.End)
        {
            hits += IsHit(seed, sample++);
        }

        for (; sample + 1 < range.End; sample += 2)
        {
            var (x0, y0, x1, y1) = Philox4x32.Block((ulong)sample / 2, seed);
            hits += IsInside(x0, y0) + IsInside(x1, y1);
        }

        return sample < range.End ? hits + IsHit(seed, sample) : hits;
    }

    private static int IsHit(ulong seed, long sample)
    {
        var (x0, y0, x1, y1) = Philox4x32.Block((ulong)sample / 2, seed);
        return sample % 2 == 0 ? IsInside(x0, y0) : IsInside(x1, y1);
    }

    /// <summary>1 if x² + y² &lt; 1 for coordinates in units of 2⁻³², else 0: outside, the sum of the squares does not fit in 64 bits.</summary>
    private static int IsInside(uint x, uint y)
    {
        var square = (ulong)x * x;
        return square + (ulong)y * y >= square ? 1 : 0;
    }
}
