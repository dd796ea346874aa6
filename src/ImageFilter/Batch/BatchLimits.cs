namespace Activity7.ImageFilter.Batch;

/// <summary>How much is in work at a time.</summary>
/// <param name="Workers">The most pictures, 1 to 64.</param>
/// <param name="MemoryBytes">The most bytes, of which a picture counts twice its pixels; a larger picture goes alone.</param>
internal sealed record BatchLimits(int Workers, long MemoryBytes)
{
    /// <summary>How many outcomes may wait for a slow picture that comes before them. They are small, so the others need not stop.</summary>
    public const int Window = 1000;
}
