using System.IO.Enumeration;

namespace Activity7.ImageFilter.Inputs;

/// <summary>
/// File names with <c>*</c> (any text) and <c>?</c> (one character) in any part of the path, for shells that leave patterns to the
/// program, and for more files than a command line can hold.
/// </summary>
internal static class FilePattern
{
    /// <summary>True when <paramref name="word"/> has a <c>*</c> or <c>?</c>.</summary>
    public static bool IsPattern(string word) => word.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>True for a name that begins with a dot; as in shells, only a pattern that begins with one matches it.</summary>
    public static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    /// <summary>The files that match, in no particular order.</summary>
    public static IEnumerable<string> Matches(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) ?? "";
        var name = Path.GetFileName(pattern);
        return FoldersOf(folder).SelectMany(parent => Directory.EnumerateFiles(OrCurrent(parent))
            .Where(path => IsMatch(name, path))
            .Select(path => Path.Combine(parent, Path.GetFileName(path))));
    }

    private static IEnumerable<string> FoldersOf(string pattern)
    {
        if (!IsPattern(pattern))
        {
            return Directory.Exists(OrCurrent(pattern)) ? [pattern] : [];
        }

        var name = Path.GetFileName(pattern);
        return FoldersOf(Path.GetDirectoryName(pattern) ?? "").SelectMany(parent => Directory.EnumerateDirectories(OrCurrent(parent))
            .Where(path => IsMatch(name, path))
            .Select(path => Path.Combine(parent, Path.GetFileName(path))));
    }

    private static bool IsMatch(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path), ignoreCase: OperatingSystem.IsWindows())
        && (!IsHidden(path) || pattern.StartsWith('.'));

    private static string OrCurrent(string folder) => folder.Length == 0 ? "." : folder;
}
