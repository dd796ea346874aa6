using System.Collections.Concurrent;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>
/// A file that is being read. What libvips reports comes from any of its threads and without a name, so this tells what it can be about: one
/// file, or with several workers one of a few.
/// </summary>
internal sealed class FileInWork : IDisposable
{
    private static readonly ConcurrentDictionary<FileInWork, string> All = new();

    /// <summary>The file is in work from now on, until this is disposed.</summary>
    public FileInWork(string path) => All[this] = path;

    /// <summary>The names of all files in work, for a message; empty without any.</summary>
    public static string Names => string.Join(" or ", All.Values.Order(StringComparer.Ordinal));

    /// <inheritdoc />
    public void Dispose() => All.TryRemove(this, out _);
}
