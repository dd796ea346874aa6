namespace Activity7.Common.Work;

/// <summary>Cuts a range of work into pieces. The cuts depend on the arguments alone, never on the machine.</summary>
public static class Partition
{
    /// <summary>
    /// Cuts <paramref name="range"/> into <paramref name="parts"/> pieces whose lengths differ by at most one, the longer ones
    /// first; fewer pieces when there are fewer numbers than parts. The pieces are in order and cover the range exactly.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is below 1 or the range's length negative.</exception>
    public static IReadOnlyList<WorkRange> IntoParts(WorkRange range, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(range.Length);
        var count = (int)Math.Min(parts, range.Length);
        if (count == 0)
        {
            return [];
        }

        var (length, longer) = Math.DivRem(range.Length, count);
        var pieces = new WorkRange[count];
        var start = range.Start;
        for (var i = 0; i < count; i++)
        {
            pieces[i] = new WorkRange(start, i < longer ? length + 1 : length);
            start = pieces[i].End;
        }

        return pieces;
    }

    /// <summary>
    /// Cuts <paramref name="range"/> into chunks of <paramref name="chunkLength"/> numbers, the last one shorter when it does not
    /// divide. Chunks are made as they are asked for, so a range of any length costs nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chunkLength"/> is below 1 or the range's length negative.</exception>
    public static IEnumerable<WorkRange> IntoChunks(WorkRange range, long chunkLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chunkLength, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(range.Length);
        return Chunks(range, chunkLength);

        static IEnumerable<WorkRange> Chunks(WorkRange range, long chunkLength)
        {
            for (var done = 0L; done < range.Length; done += Math.Min(chunkLength, range.Length - done))
            {
                yield return new WorkRange(range.Start + done, Math.Min(chunkLength, range.Length - done));
            }
        }
    }

    /// <summary>The number of chunks that <see cref="IntoChunks"/> makes.</summary>
    public static long CountChunks(long length, long chunkLength) => length / chunkLength + (length % chunkLength == 0 ? 0 : 1);
}
