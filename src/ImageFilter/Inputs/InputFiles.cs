using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Inputs;

/// <summary>Turns what the user named into files.</summary>
internal static class InputFiles
{
    /// <summary>
    /// The files that <paramref name="word"/> stands for: itself, the pictures in a folder, or what matches a pattern; sorted by name.
    /// </summary>
    /// <exception cref="FormatException">It stands for none; the message is for the user.</exception>
    public static IReadOnlyList<InputFile> Of(string word)
    {
        if (File.Exists(word))
        {
            return [new InputFile(word, IsNamed: true)];
        }

        if (Directory.Exists(word))
        {
            return SomeOf(PicturesIn(word), $"the folder '{word}' has no pictures ({ImageFormats.Extensions})");
        }

        return FilePattern.IsPattern(word)
            ? SomeOf(FilePattern.Matches(word), $"no file matches '{word}'")
            : throw new FormatException($"there is no file or folder '{word}'");
    }

    private static IEnumerable<string> PicturesIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(path => ImageFormats.IsImageName(path) && !FilePattern.IsHidden(path));

    private static List<InputFile> SomeOf(IEnumerable<string> files, string otherwise)
    {
        try
        {
            var sorted = files.Order(StringComparer.Ordinal).Select(path => new InputFile(path, IsNamed: false)).ToList();
            return sorted.Count > 0 ? sorted : throw new FormatException(otherwise);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
