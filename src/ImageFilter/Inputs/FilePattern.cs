using System.IO.Enumeration;

namespace Activity7.ImageFilter.Inputs;

/// <summary>
/// File names with <c>*</c> (any text), <c>?</c> (one character) and <c>**</c> (any folders, or none) in any part of the path, for shells
/// that leave patterns to the program, and for more files than a command line can hold.
/// </summary>
/// <remarks>
/// The parts of a path are matched as a nondeterministic automaton: a state is the number of the part that comes next, and a folder can
/// be in several at once. So each folder is read once, however many <c>**</c> there are.
/// </remarks>
internal sealed class FilePattern
{
    private const string AnyFolders = "**";

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string[] _parts;

    private FilePattern(string root, IEnumerable<string> parts)
    {
        Root = root;

        var given = parts.ToList();
        if (given[^1] == AnyFolders)
        {
            given.Add("*"); // at the end, for all that is in them
        }

        // Any folders and then any folders are any folders.
        _parts = [.. given.Where((part, i) => i == 0 || part != AnyFolders || given[i - 1] != AnyFolders)];
        Start = Closure([0]);
    }

    /// <summary>The folder of the fixed part; empty for the current one.</summary>
    public string Root { get; }

    /// <summary>The states of <see cref="Root"/>.</summary>
    public IReadOnlyList<int> Start { get; }

    /// <summary>True when <paramref name="word"/> has a <c>*</c> or <c>?</c>.</summary>
    public static bool IsPattern(string word) => word.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The pattern that <paramref name="word"/> is.</summary>
    /// <param name="word">A text with a <c>*</c> or <c>?</c>.</param>
    public static FilePattern Parse(string word)
    {
        var rootLength = word.LastIndexOfAny(Separators, word.AsSpan().IndexOfAny('*', '?')) + 1;
        var parts = word[rootLength..].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return new FilePattern(Path.TrimEndingDirectorySeparator(word[..rootLength]), parts);
    }

    /// <summary>All files in <paramref name="folder"/>.</summary>
    /// <param name="folder">The folder; a <c>*</c> in its name means itself.</param>
    /// <param name="isRecursive">True for those in its sub-folders, too.</param>
    public static FilePattern AllIn(string folder, bool isRecursive) => new(folder, isRecursive ? [AnyFolders] : ["*"]);

    /// <summary>True when a file of that name, in a folder in these states, matches the whole pattern.</summary>
    public bool IsMatch(IReadOnlyList<int> states, ReadOnlySpan<char> name)
    {
        foreach (var state in states)
        {
            if (state == _parts.Length - 1 && IsMatch(_parts[state], name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The states of a folder inside one that is in <paramref name="states"/>; none when nothing in it can match.</summary>
    /// <param name="states">The states of the outer folder.</param>
    /// <param name="name">The name of the inner folder.</param>
    /// <param name="isLink">True when it is a link to a folder, which <c>**</c> does not follow: it may lead in a circle.</param>
    public IReadOnlyList<int> Enter(IReadOnlyList<int> states, string name, bool isLink) => Closure(states
        .Where(state => state < _parts.Length - 1)
        .Where(state => _parts[state] == AnyFolders ? !isLink && name[0] != '.' : IsMatch(_parts[state], name))
        .Select(state => _parts[state] == AnyFolders ? state : state + 1));

    /// <summary>The states, and those that they are as well because <c>**</c> can be no folder.</summary>
    private int[] Closure(IEnumerable<int> states) =>
        [.. states.SelectMany(state => _parts[state] == AnyFolders ? [state, state + 1] : (int[])[state]).Distinct()];

    /// <summary>As in shells, only a pattern that begins with a dot matches a name that does.</summary>
    private static bool IsMatch(string part, ReadOnlySpan<char> name) =>
        FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: OperatingSystem.IsWindows()) && (name[0] != '.' || part[0] == '.');
}
