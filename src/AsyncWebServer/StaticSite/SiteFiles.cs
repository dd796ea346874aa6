using Activity7.Common.Files;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>
/// The files of a directory that the world may see: none whose name, or a directory on the way, begins with a dot, and none
/// outside the directory, also not by a symbolic link. A link whose target is inside is followed.
/// </summary>
/// <remarks>
/// <see cref="PhysicalFileProvider"/> alone looks only at the last name for a dot, and follows every link.
/// </remarks>
internal sealed class SiteFiles(string directory) : IFileProvider, IDisposable
{
    private readonly PhysicalFileProvider _files = new(directory);

    public IFileInfo GetFileInfo(string subpath) =>
        FindPublic(subpath) is { } path && File.Exists(path) ? new PhysicalFileInfo(new FileInfo(path)) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) =>
        FindPublic(subpath) is null ? NotFoundDirectoryContents.Singleton : _files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => _files.Watch(filter);

    public void Dispose() => _files.Dispose();

    /// <summary>The real path of what the world calls <paramref name="subpath"/>; null when it may not see it.</summary>
    private string? FindPublic(string subpath)
    {
        // A backslash divides names on Windows alone, but a name that holds one is no loss elsewhere.
        var segments = subpath.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (subpath.Contains('\0', StringComparison.Ordinal) || segments.Any(segment => segment.StartsWith('.')))
        {
            return null;
        }

        // The root is followed anew each time, so that a link to the current release of a site can be turned to the next.
        var root = RealPath.Of(_files.Root);
        var path = RealPath.Of(Path.Combine([_files.Root, .. segments]));
        return root is not null && path is not null && IsInside(root, path) ? path : null;
    }

    private static bool IsInside(string root, string path)
    {
        var beginning = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        return path == root || path.StartsWith(beginning, StringComparison.Ordinal);
    }
}
