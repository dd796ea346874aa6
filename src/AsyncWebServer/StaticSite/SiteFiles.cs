using System.Collections;
using Activity7.Common.Files;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>
/// The files of a directory that the world may see: none whose name, or a directory on the way, begins with a dot, and none
/// outside the directory. A symbolic link is followed when its target is one of them.
/// </summary>
internal sealed class SiteFiles(string directory) : IFileProvider
{
    private static readonly char[] Separators = ['/', '\\'];

    public IFileInfo GetFileInfo(string subpath) =>
        Find(subpath) is { IsDirectory: false } file ? file : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) =>
        Find(subpath) is { IsDirectory: true } folder ? new Contents(this, subpath, folder.Target.FullName) : NotFoundDirectoryContents.Singleton;

    // Every request looks anew.
    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <summary>What the world calls <paramref name="subpath"/>; null when there is nothing that it may see.</summary>
    private SiteEntry? Find(string subpath)
    {
        // A backslash divides names on Windows alone, but a name that holds one is no loss elsewhere.
        var segments = subpath.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (subpath.Contains('\0', StringComparison.Ordinal) || segments.Any(IsHidden))
        {
            return null;
        }

        // The root is followed anew each time, so that a link to the current release of a site can be turned to the next.
        if (RealPath.Of(directory) is not { } root
            || RealPath.Of(Path.Combine([directory, .. segments])) is not { } path
            || !IsPublic(root, path))
        {
            return null;
        }

        var name = segments.LastOrDefault("");
        return File.Exists(path) ? new SiteEntry(name, new FileInfo(path))
            : Directory.Exists(path) ? new SiteEntry(name, new DirectoryInfo(path))
            : null;
    }

    /// <summary>True when the real path is inside the real root, and nothing on the way from there is hidden.</summary>
    private static bool IsPublic(string root, string path)
    {
        if (path == root)
        {
            return true;
        }

        var beginning = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        return path.StartsWith(beginning, StringComparison.Ordinal)
            && !path[beginning.Length..].Split(Path.DirectorySeparatorChar).Any(IsHidden);
    }

    private static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>What the world may see in a directory, read when it is asked for.</summary>
    private sealed class Contents(SiteFiles files, string subpath, string path) : IDirectoryContents
    {
        private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None };

        public bool Exists => true;

        public IEnumerator<IFileInfo> GetEnumerator() =>
            Directory.EnumerateFileSystemEntries(path, "*", Everything)
                .Select(Path.GetFileName)
                .Where(name => !name!.Contains('\\', StringComparison.Ordinal))
                .Select(name => files.Find($"{subpath}/{name}"))
                .OfType<IFileInfo>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
