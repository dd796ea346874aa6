using Activity7.Common.Files;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Inputs;

/// <summary>Turns what the user named into files.</summary>
/// <param name="isRecursive">True when a folder stands for the pictures of its sub-folders, too.</param>
/// <param name="outputFolder">The folder of the results, which is left out where it is found inside another; null for none.</param>
internal sealed class InputFiles(bool isRecursive, string? outputFolder)
{
    private readonly string? _leftOut = outputFolder is null ? null : RealPath.Of(Path.TrimEndingDirectorySeparator(outputFolder));

    /// <summary>
    /// The files that <paramref name="word"/> stands for: itself, the pictures in a folder, or what matches a pattern; sorted by name.
    /// </summary>
    /// <exception cref="FormatException">It stands for none; the message is for the user.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IReadOnlyList<InputFile> Of(string word, CancellationToken cancellationToken)
    {
        if (File.Exists(word))
        {
            return [new InputFile(word, IsNamed: true)];
        }

        if (Directory.Exists(word))
        {
            return SomeOf(
                Matches(FilePattern.AllIn(word, isRecursive), cancellationToken).Where(file => file.Fault is not null || ImageFormats.IsImageName(file.Path)),
                $"the folder '{word}' has no pictures ({ImageFormats.Extensions})");
        }

        return FilePattern.IsPattern(word)
            ? SomeOf(Matches(FilePattern.Parse(word), cancellationToken), $"no file matches '{word}'")
            : throw new FormatException($"there is no file or folder '{word}'");
    }

    private IEnumerable<InputFile> Matches(FilePattern pattern, CancellationToken cancellationToken) =>
        new FolderWalk(pattern, _leftOut).Files(cancellationToken);

    private static List<InputFile> SomeOf(IEnumerable<InputFile> files, string otherwise)
    {
        try
        {
            var sorted = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
            return sorted.Count > 0 ? sorted : throw new FormatException(otherwise);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
