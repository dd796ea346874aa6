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
    /// <param name="nameSuffix">What the filter adds to the name of a result.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<InputFile> files, string nameSuffix)
    {
        var named = files.Where(file => file.IsNamed).Select(file => Path.GetFullPath(file.Path)).ToHashSet();
        var results = files
            .Select(file => Path.GetFullPath(OutputPlan.OutputOf(file.Path, outputFolder: null, nameSuffix)))
            .ToHashSet(RealPath.Comparer);
        return [.. files
            .Select(file => file.Path)
            .DistinctBy(Path.GetFullPath)
            .Where(path => named.Contains(Path.GetFullPath(path)) || !results.Contains(Path.GetFullPath(path)))];
    }
}
