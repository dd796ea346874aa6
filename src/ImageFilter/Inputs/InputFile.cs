namespace Activity7.ImageFilter.Inputs;

/// <summary>A file that a word of the command line, or a line of a list, stands for.</summary>
/// <param name="Path">The file, as the user named it or its folder.</param>
/// <param name="IsNamed">True when the word is the file itself, false when the file was found in a folder or by a pattern.</param>
/// <param name="Subfolder">
/// Where the file was found, below the folder that was named or the fixed part of the pattern; empty for there itself, and for a file that
/// was named.
/// </param>
/// <param name="Fault">Why nothing was found there: a folder that cannot be read fails like a picture. Null for a file.</param>
internal sealed record InputFile(string Path, bool IsNamed, string Subfolder = "", Exception? Fault = null);
