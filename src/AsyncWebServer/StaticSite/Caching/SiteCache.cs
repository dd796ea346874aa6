using System.Collections.Concurrent;
using Microsoft.AspNetCore.StaticFiles;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>The small files of a site that were asked for lately, in memory. From any thread.</summary>
/// <param name="files">The site.</param>
/// <param name="types">The content types.</param>
/// <param name="time">The clock.</param>
/// <param name="capacity">The most bytes to keep, at least <see cref="LongestFile"/>.</param>
internal sealed class SiteCache(SiteFiles files, IContentTypeProvider types, TimeProvider time, long capacity = SiteCache.DefaultCapacity)
{
    /// <summary>Longer files are rare, and what they cost is in the sending.</summary>
    public const int LongestFile = 1_000_000;

    /// <summary>The files of most sites, and little beside what the runtime takes.</summary>
    public const long DefaultCapacity = 64_000_000;

    /// <summary>How long the disk is not looked at for a file: a change is seen sooner than a person can reload a page.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(0.5);

    private readonly ConcurrentDictionary<string, CachedFile> _files = new(StringComparer.Ordinal);
    private readonly Lock _changes = new();
    private long _bytes;

    /// <summary>The memory taken, in bytes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Finds a file as it was on disk at most half a second ago.</summary>
    /// <param name="path">Its path in the site; that of a directory, with a slash at the end, stands for its page.</param>
    /// <returns>Null when there is no such file for the world, or it is empty, too long, or just being written.</returns>
    /// <exception cref="UnauthorizedAccessException">The server itself may not read it.</exception>
    public CachedFile? Find(ReadOnlySpan<char> path)
    {
        var now = time.GetTimestamp();
        if (!_files.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var known))
        {
            return Look(path.ToString(), null, now);
        }

        // One looks; those who come meanwhile need not wait for the disk.
        var lookedAt = known.LookedAt;
        return time.GetElapsedTime(lookedAt, now) < LookInterval || !known.TryLook(lookedAt, now) ? known : Look(known.Path, known, now);
    }

    /// <summary>Counts what a file takes beside what it did.</summary>
    public void Grow(CachedFile file, long bytes)
    {
        lock (_changes)
        {
            if (_files.GetValueOrDefault(file.Path) == file)
            {
                file.Bytes += bytes;
                Add(bytes);
            }
        }
    }

    private CachedFile? Look(string path, CachedFile? known, long now)
    {
        var name = path.EndsWith('/') ? path + StaticSiteFeature.DirectoryPage : path;
        FileReader? opened;
        try
        {
            opened = Open(name);
        }
        catch (UnauthorizedAccessException)
        {
            Replace(path, known, null);
            throw;
        }

        using var reader = opened;
        if (known is { IsSettled: true } && reader?.Version == known.Version)
        {
            return known;
        }

        if (reader is not { Version.Length: > 0 and <= LongestFile } || reader.Read() is not { } content)
        {
            return Replace(path, known, null);
        }

        var isSettled = reader.Version.IsSettled(time.GetUtcNow());
        if (known?.Version == reader.Version && known.Identity.Content.AsSpan().SequenceEqual(content))
        {
            known.IsSettled = isSettled;
            return known;
        }

        var type = types.TryGetContentType(name, out var found) ? found : StaticSiteFeature.UnknownType;
        return Replace(path, known, new CachedFile(path, reader.Version, content, type, now) { IsSettled = isSettled });
    }

    /// <summary>Opens a file by all the rules of the site: what has become hidden, or a link to elsewhere, is no longer served.</summary>
    private FileReader? Open(string name)
    {
        try
        {
            // Only what has a length is opened.
            return files.GetFileInfo(name) is { Exists: true, PhysicalPath: { } path } ? FileReader.Open(path) : null;
        }
        catch (IOException)
        {
            // Gone since it was found.
            return null;
        }
    }

    /// <returns>What is in memory now.</returns>
    private CachedFile? Replace(string path, CachedFile? known, CachedFile? loaded)
    {
        lock (_changes)
        {
            var current = _files.GetValueOrDefault(path);
            if (current != known && current is not null)
            {
                // Another thread was here with a look as new as this one.
                return current;
            }

            if (current is not null)
            {
                Remove(current);
            }

            if (loaded is not null)
            {
                _files[path] = loaded;
                Add(loaded.Bytes);
            }

            return loaded;
        }
    }

    private void Add(long bytes)
    {
        _bytes += bytes;
        if (_bytes <= capacity)
        {
            return;
        }

        // A quarter at once, so that a full memory is not sorted for every file that comes.
        foreach (var file in _files.Values.OrderBy(file => file.LookedAt))
        {
            if (_bytes <= capacity / 4 * 3)
            {
                break;
            }

            Remove(file);
        }
    }

    private void Remove(CachedFile file)
    {
        _files.TryRemove(file.Path, out _);
        _bytes -= file.Bytes;
    }
}
