using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Inputs;

/// <summary>How the result of a picture is named, and in which format it is.</summary>
/// <param name="Pattern">The pattern of the names.</param>
/// <param name="FilterSuffix">What stands for the filter in a name.</param>
/// <param name="Format">The format of all results; null for what the names say.</param>
internal sealed record ResultNaming(NamePattern Pattern, string FilterSuffix, ImageFormat? Format)
{
    /// <summary>The name of the result of <paramref name="input"/>, without a folder.</summary>
    /// <param name="input">The picture.</param>
    /// <param name="index">Its position among all, from 1.</param>
    /// <param name="count">The number of all.</param>
    public string NameOf(string input, int index, int count) =>
        Pattern.Apply(Path.GetFileNameWithoutExtension(input), FilterSuffix, ExtensionOf(input), index, count);

    /// <summary>
    /// The format of the result: the one that was asked for, or what its own name says, or else that of the picture; null when none of
    /// them is known.
    /// </summary>
    /// <param name="input">The picture.</param>
    /// <param name="output">Its result.</param>
    public ImageFormat? FormatOf(string input, string output) => Format ?? ImageFormats.Find(output) ?? ImageFormats.Find(input);

    /// <summary>The picture's own extension where it stands for the format: <c>.JPG</c> and <c>.jpeg</c> are JPEG, too.</summary>
    private string ExtensionOf(string input) =>
        Format is { } format && ImageFormats.Find(input) != format ? ImageFormats.ExtensionOf(format) : Path.GetExtension(input);
}
