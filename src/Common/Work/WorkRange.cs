namespace Activity7.Common.Work;

/// <summary>The whole numbers from <paramref name="Start"/> on, <paramref name="Length"/> of them.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Length">How many, at least 0.</param>
public readonly record struct WorkRange(long Start, long Length)
{
    /// <summary>The first number after the range.</summary>
    public long End => Start + Length;
}
