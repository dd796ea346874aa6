namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>
/// Whether a GIF file is there to its end. Of an animation that is cut off, libvips gives the frames before the cut without a word.
/// </summary>
internal static class GifBlocks
{
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte HasColourTable = 0x80;

    /// <summary>True when block follows block until the trailer (GIF89a, appendix B).</summary>
    /// <param name="file">The file, at its start.</param>
    public static bool ReachTheTrailer(Stream file)
    {
        // The header, and of the logical screen its width and height.
        file.Position += 6 + 4;
        SkipColourTable(file, fieldsAfterFlags: 2);
        while (true)
        {
            switch (file.ReadByte())
            {
                case Trailer:
                    return true;
                case Extension:
                    file.Position++;
                    break;
                case Frame:
                    // The frame's place and size; then the bits of a code, which the coded pixels follow.
                    file.Position += 8;
                    SkipColourTable(file, fieldsAfterFlags: 0);
                    file.Position++;
                    break;
                default:
                    return false;
            }

            if (!SkipSubBlocks(file))
            {
                return false;
            }
        }
    }

    /// <summary>Skips the flags that say whether there is a table of 2 to 256 colours, so many bytes after them, and the table.</summary>
    private static void SkipColourTable(Stream file, int fieldsAfterFlags)
    {
        var flags = Math.Max(0, file.ReadByte());
        file.Position += fieldsAfterFlags + ((flags & HasColourTable) != 0 ? 3 * (2 << (flags & 7)) : 0);
    }

    /// <summary>Skips pieces of up to 255 bytes, each after its length, to the empty one.</summary>
    private static bool SkipSubBlocks(Stream file)
    {
        int length;
        while ((length = file.ReadByte()) > 0)
        {
            file.Position += length;
        }

        return length == 0;
    }
}
