using System.Buffers.Binary;

namespace Activity7.ImageFilter.Imaging;

/// <summary>EXIF data as a file holds it: <c>Exif</c>, two zeros, and the structure of a TIFF file (CIPA DC-008 §4.5).</summary>
internal static class ExifData
{
    private const int EntryLength = 12;

    /// <summary>
    /// The data without the second directory, which is that of the thumbnail. Its bytes stay until an encoder writes the data anew, which
    /// it does from the directories.
    /// </summary>
    /// <returns>Null when the data is not of that structure.</returns>
    public static byte[]? WithoutThumbnail(ReadOnlySpan<byte> data)
    {
        var copy = data.ToArray();
        if (!data.StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = copy.AsSpan(6);
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var isLittleEndian = tiff[0] == 'I';
        var directory = Offset(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = isLittleEndian
            ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[(int)directory..])
            : BinaryPrimitives.ReadUInt16BigEndian(tiff[(int)directory..]);
        var next = directory + 2 + entries * EntryLength;
        if (next > tiff.Length - 4)
        {
            return null;
        }

        tiff.Slice((int)next, 4).Clear();
        return copy;

        long Offset(ReadOnlySpan<byte> bytes) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
