namespace Activity7.MonteCarloBench.Workloads;

/// <summary>How random samples are cut into chunks.</summary>
internal static class SampleChunks
{
    /// <summary>
    /// Many times as many chunks as workers, so that none waits long at the end for another that was slower.
    /// </summary>
    private const long Chunks = 128;

    /// <summary>Less work than this is not worth handing out: a tenth of a millisecond.</summary>
    private const long Minimum = 1 << 16;

    /// <summary>A tenth of a second or so, so that progress can be seen and a checkpoint is never far.</summary>
    private const long Maximum = 1 << 27;

    /// <summary>Samples in a chunk.</summary>
    public static long LengthFor(long samples) => Math.Clamp(samples / Chunks, Minimum, Maximum);
}
