namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>Has files compressed aside, each once for every coding. From any thread.</summary>
/// <param name="made">Is told of the bytes of every representation made.</param>
internal sealed class Compressor(Action<CachedFile, long> made)
{
    private static readonly Task<Representation?> NotNow = Task.FromResult<Representation?>(null);

    /// <summary>Half of the processors, so that requests are answered meanwhile.</summary>
    private static readonly int Workers = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly TaskScheduler _workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Workers).ConcurrentScheduler;
    private int _unfinished;

    /// <summary>Compresses a file, or finds that done or under way.</summary>
    /// <param name="file">The file.</param>
    /// <param name="coding">Into what.</param>
    /// <param name="isNeeded">False to do without when all workers are busy, as just after a start with many visitors.</param>
    /// <returns>Null when there is no such representation, or not now.</returns>
    public Task<Representation?> CompressAsync(CachedFile file, ContentCoding coding, bool isNeeded) =>
        file.CompressedAsync(coding)
        ?? (isNeeded || Volatile.Read(ref _unfinished) < Workers ? file.CompressAsync(coding, StartAsync) : NotNow);

    private Task<Representation?> StartAsync(CachedFile file, ContentCoding coding)
    {
        Interlocked.Increment(ref _unfinished);
        return Task.Factory.StartNew(() => Compress(file, coding), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _workers);
    }

    private Representation? Compress(CachedFile file, ContentCoding coding)
    {
        try
        {
            var representation = file.Compress(coding);
            made(file, representation?.Content.Length ?? 0);
            return representation;
        }
        finally
        {
            Interlocked.Decrement(ref _unfinished);
        }
    }
}
