namespace Activity7.Common.Work;

/// <summary>Cuts a range of work into pieces. The cuts depend on the arguments alone, never on the machine.</summary>
public static class Partition
{
    /// <summary>
    /// One of <paramref name="parts"/> pieces of <paramref name="range"/> whose lengths differ by at most one, the longer ones first. The
    /// pieces are in order and cover the range exactly; when there are more parts than numbers, the last ones are empty.
    /// </summary>
    /// <param name="range">What is cut.</param>
    /// <param name="part">The number of the piece, from 0.</param>
    /// <param name="parts">How many pieces there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such piece, or the range's length is negative.</exception>
    public static WorkRange Part(WorkRange range, int part, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, parts);
        ArgumentOutOfRangeException.ThrowIfNegative(range.Length);
        var (length, longer) = Math.DivRem(range.Length, parts);
        return new WorkRange(range.Start + part * length + Math.Min(part, longer), part < longer ? length + 1 : length);
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
