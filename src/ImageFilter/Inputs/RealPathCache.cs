using Activity7.Common.Files;

namespace Activity7.ImageFilter.Inputs;

/// <summary>
/// Where many paths lead. The links to a folder are followed once for all files in it, so this is for one thread, while no link changes.
/// </summary>
internal sealed class RealPathCache
{
    private readonly Dictionary<string, string?> _folders = new(StringComparer.Ordinal);

    /// <inheritdoc cref="RealPath.Of" />
    public string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        if (!_folders.TryGetValue(folder, out var realFolder))
        {
            realFolder = RealPath.Of(folder);
            _folders.Add(folder, realFolder);
        }

        if (realFolder is null)
        {
            return null;
        }

        var file = Path.Combine(realFolder, Path.GetFileName(full));
        return new FileInfo(file).LinkTarget is null ? file : RealPath.Of(file);
    }
}
