namespace Activity7.Common.Files;

/// <summary>Where a path leads when every symbolic link on it is followed.</summary>
public static class RealPath
{
    /// <summary>How file names compare on this system.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>As Linux: more links than this on one path are a circle.</summary>
    private const int MaximumLinks = 40;

    /// <summary>
    /// Follows the links of <paramref name="path"/>, in the middle and at the end; parts that do not exist stay as they are.
    /// </summary>
    /// <returns>The full path without links, or null when links lead in a circle.</returns>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var current = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>(SegmentsOf(full).Reverse());
        var links = 0;
        while (ahead.TryPop(out var segment))
        {
            if (segment == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            current = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : current;
            foreach (var part in SegmentsOf(target).Reverse())
            {
                ahead.Push(part);
            }
        }

        return current;
    }

    private static IEnumerable<string> SegmentsOf(string path) =>
        path[Path.GetPathRoot(path)!.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment != ".");
}
