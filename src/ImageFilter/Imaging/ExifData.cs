using System.Buffers.Binary;

namespace Activity7.ImageFilter.Imaging;

/// <summary>EXIF data as a file holds it: <c>Exif</c>, two zeros, and the structure of a TIFF file (CIPA DC-008 §4.5).</summary>
internal static class ExifData
{
    private const int EntryLength = 12;
    private const ushort HorizontalResolution = 0x011A;
    private const ushort VerticalResolution = 0x011B;

    /// <summary>
    /// The data for the picture upright: with the resolutions of columns and rows exchanged if it is turned, and without the second directory, which is that of the thumbnail. Its bytes stay until an encoder writes the data anew, which
    /// it does from the directories.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <param name="isTurned">True if rows become columns.</param>
    /// <returns>Null when the data is not of that structure.</returns>
    public static byte[]? Upright(ReadOnlySpan<byte> data, bool isTurned)
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

        if (isTurned)
        {
            ExchangeResolutions(tiff.Slice((int)directory + 2, entries * EntryLength), isLittleEndian);
        }

        tiff.Slice((int)next, 4).Clear();
        return copy;

        long Offset(ReadOnlySpan<byte> bytes) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>Gives each of the two the number of the other: the rest of an entry says where its value is.</summary>
    private static void ExchangeResolutions(Span<byte> entries, bool isLittleEndian)
    {
        for (; !entries.IsEmpty; entries = entries[EntryLength..])
        {
            var tag = isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(entries) : BinaryPrimitives.ReadUInt16BigEndian(entries);
            if (tag is HorizontalResolution or VerticalResolution)
            {
                // The two differ in the lowest bit.
                entries[isLittleEndian ? 0 : 1] ^= 1;
            }
        }
    }
}
