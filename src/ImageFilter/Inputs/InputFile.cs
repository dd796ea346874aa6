namespace Activity7.ImageFilter.Inputs;

/// <summary>A file that a word of the command line stands for.</summary>
/// <param name="Path">The file, as the user named it or its folder.</param>
/// <param name="IsNamed">True when the word is the file itself, false when the file was found in a folder or by a pattern.</param>
internal sealed record InputFile(string Path, bool IsNamed);
