using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>One state of a file, in memory. From any thread.</summary>
internal sealed class CachedFile
{
    /// <summary>What a file takes beside its bytes, roughly: its path, headers, and place in the table.</summary>
    private const int Overhead = 1_024;

    private readonly string _contentHash;
    private readonly Task<Representation?>?[] _compressed = new Task<Representation?>?[Enum.GetValues<ContentCoding>().Length];
    private long _lookedAt;

    /// <param name="path">The path by which it is found.</param>
    /// <param name="version">The state.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="now">The time stamp of reading, by the clock of the cache.</param>
    public CachedFile(string path, FileVersion version, byte[] content, string contentType, long now)
    {
        (Path, Version, ContentType, _lookedAt) = (path, version, contentType, now);
        _contentHash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
        Identity = new Representation(content, ContentCoding.Identity, _contentHash);
        IsCompressible = Compression.IsWorthwhile(contentType, content.Length);
        Bytes = content.Length + Overhead;

        // HTTP knows whole seconds (RFC 9110 section 5.6.7).
        LastModified = new DateTimeOffset(version.LastWriteUtc.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        LastModifiedText = HeaderUtilities.FormatDate(LastModified);
    }

    /// <summary>The path by which it is found.</summary>
    public string Path { get; }

    /// <summary>The state of the file on disk.</summary>
    public FileVersion Version { get; }

    /// <summary>False when the file was so young that it could be written once more and look the same. Whoever looks changes it.</summary>
    public bool IsSettled { get; set; }

    /// <summary>The content type.</summary>
    public StringValues ContentType { get; }

    /// <summary>When it was last written, in whole seconds.</summary>
    public DateTimeOffset LastModified { get; }

    /// <summary>The same as the value of Last-Modified.</summary>
    public StringValues LastModifiedText { get; }

    /// <summary>The file as it is.</summary>
    public Representation Identity { get; }

    /// <summary>True when what is sent depends on what the client accepts.</summary>
    public bool IsCompressible { get; }

    /// <summary>The memory that the file takes, in all its codings. The cache's own to change.</summary>
    public long Bytes { get; set; }

    /// <summary>The time stamp of the last look at the file on disk: that of its last use, to within the time between looks.</summary>
    public long LookedAt => Volatile.Read(ref _lookedAt);

    /// <summary>Takes on looking at the disk; false when another thread has since the time that is given.</summary>
    public bool TryLook(long lookedAt, long now) => Interlocked.CompareExchange(ref _lookedAt, now, lookedAt) == lookedAt;

    /// <summary>The file in a coding, or what is at work on that; null when nobody is.</summary>
    public Task<Representation?>? CompressedAsync(ContentCoding coding) => Volatile.Read(ref _compressed[(int)coding]);

    /// <summary>Has the file compressed, once however many ask at the same time.</summary>
    /// <param name="coding">Into what.</param>
    /// <param name="start">Starts that.</param>
    public Task<Representation?> CompressAsync(ContentCoding coding, Func<CachedFile, ContentCoding, Task<Representation?>> start)
    {
        lock (_compressed)
        {
            return _compressed[(int)coding] ??= start(this, coding);
        }
    }

    /// <summary>Compresses the file.</summary>
    /// <returns>Null when that makes it no smaller.</returns>
    public Representation? Compress(ContentCoding coding) =>
        Compression.Compress(Identity.Content, coding) is { } content ? new Representation(content, coding, _contentHash) : null;
}
