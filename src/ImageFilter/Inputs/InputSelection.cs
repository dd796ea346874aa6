using Activity7.Common.Files;

namespace Activity7.ImageFilter.Inputs;

/// <summary>Of all files that the command line stands for, those to filter.</summary>
internal static class InputSelection
{
    /// <summary>
    /// Each file once, in the order of the words, without the results of earlier runs: <c>a_blurred.jpg</c> beside <c>a.jpg</c>.
    /// Otherwise a folder could be filtered only once. A file that the user named is not left out.
    /// </summary>
    /// <param name="files">What the words stand for.</param>
    /// <param name="naming">
    /// How results are named. Where a name depends on the position among all, no file is known to be a result, and none is left out.
    /// </param>
    /// <param name="contactSheet">The file of a contact sheet, which is a result, too; null for none.</param>
    public static IReadOnlyList<InputFile> Of(IReadOnlyList<InputFile> files, ResultNaming naming, string? contactSheet = null)
    {
        var paths = files.Select(file => (File: file, Full: Path.GetFullPath(file.Path))).ToList();
        var named = paths.Where(path => path.File.IsNamed).Select(path => path.Full).ToHashSet();
        var results = naming.Pattern.HasIndex
            ? new HashSet<string>(RealPath.Comparer)
            : paths.Select(path => ResultBeside(path.Full, naming)).OfType<string>().ToHashSet(RealPath.Comparer);
        if (contactSheet is not null)
        {
            results.Add(Path.GetFullPath(contactSheet));
        }

        return [.. paths
            .DistinctBy(path => path.Full)
            .Where(path => named.Contains(path.Full) || !results.Contains(path.Full))
            .Select(path => path.File)];
    }

    /// <summary>Where the result of <paramref name="input"/> is when it is beside it; null when that is the picture itself.</summary>
    private static string? ResultBeside(string input, ResultNaming naming)
    {
        var result = Path.Combine(Path.GetDirectoryName(input) ?? "", naming.NameOf(input, index: 1, count: 1));
        return RealPath.Comparer.Equals(result, input) ? null : result;
    }
}
