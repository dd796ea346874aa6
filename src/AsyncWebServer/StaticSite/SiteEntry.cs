using Microsoft.Extensions.FileProviders;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>A file or directory of the site under the name that the world knows, which may be that of a link to it.</summary>
/// <param name="name">The name.</param>
/// <param name="target">What it stands for; it exists.</param>
internal sealed class SiteEntry(string name, FileSystemInfo target) : IFileInfo
{
    /// <summary>What the name stands for.</summary>
    public FileSystemInfo Target => target;

    public bool Exists => true;

    public string Name => name;

    public bool IsDirectory => target is DirectoryInfo;

    public long Length => (target as FileInfo)?.Length ?? -1;

    public DateTimeOffset LastModified => target.LastWriteTimeUtc;

    // Pipes, sockets and devices have no length either, and opening one can wait for ever: what is empty is not opened.
    public string? PhysicalPath => Length > 0 ? target.FullName : null;

    public Stream CreateReadStream() => Length > 0
        ? new FileStream(target.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan)
        : Stream.Null;
}
