namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>
/// TIFF files with numbers of 64 bits, for more than four gigabytes. ImageSharp believes such a number of directory entries, and reads on
/// beyond the end of a damaged file for years.
/// </summary>
internal static class BigTiff
{
    /// <summary>Throws for a file of that kind. The program reads no file of so many bytes with ImageSharp anyway.</summary>
    /// <param name="file">The file, at its start; of TIFF or of any other format.</param>
    /// <exception cref="ImageException">It is one.</exception>
    public static void Check(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start[..length].SequenceEqual("II+\0"u8) || start[..length].SequenceEqual("MM\0+"u8))
        {
            throw new ImageException("a BigTIFF file, which the engine imagesharp cannot read safely; take another engine");
        }
    }
}
