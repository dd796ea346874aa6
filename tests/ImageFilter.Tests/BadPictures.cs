using System.Buffers.Binary;

namespace Activity7.ImageFilter.Tests;

/// <summary>Files that no encoder writes, byte by byte.</summary>
internal static class BadPictures
{
    /// <summary>Changes the entry of a little-endian TIFF file that says how its pixels are encoded.</summary>
    public static void SetTiffCompression(byte[] file, ushort compression) =>
        BinaryPrimitives.WriteUInt16LittleEndian(TiffValue(file, 259), compression);

    /// <summary>Changes how many pixels a unit has in a little-endian TIFF file, from left to right.</summary>
    public static void SetTiffResolution(byte[] file, uint numerator, uint denominator)
    {
        var fraction = file.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(TiffValue(file, 282)));
        BinaryPrimitives.WriteUInt32LittleEndian(fraction, numerator);
        BinaryPrimitives.WriteUInt32LittleEndian(fraction[4..], denominator);
    }

    /// <summary>The value of a tag of a little-endian TIFF file, or where that is.</summary>
    private static Span<byte> TiffValue(byte[] file, ushort tag)
    {
        var directory = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(directory));
        var entry = Enumerable.Range(0, entries).Select(i => directory + 2 + 12 * i)
            .Single(start => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(start)) == tag);
        return file.AsSpan(entry + 8);
    }

    /// <summary>A PNG file of which the header gives a size and the data are a few bytes.</summary>
    public static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. FileBlocks.PngChunk("IHDR", header),
            .. FileBlocks.PngChunk("IDAT", [0x78, 0x9C, 0x63, 0, 0]),
            .. FileBlocks.PngChunk("IEND", []),
        ];
    }

    /// <summary>A GIF file of black pixels, one a frame, played for ever: 23 bytes a frame.</summary>
    /// <param name="frames">The number of frames.</param>
    /// <param name="width">Pixels in a row of the picture in which the frame's pixel is.</param>
    /// <param name="height">Its rows.</param>
    public static byte[] Gif(int frames, ushort width = 1, ushort height = 1)
    {
        byte[] size = [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        byte[] start = [.. "GIF89a"u8, .. size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];

        // How long it is shown, in hundredths of a second; where it is; two bits a code: clear, colour 0, end.
        byte[] frame = [0x21, 0xF9, 4, 4, 5, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        var file = new MemoryStream();
        file.Write(start);
        for (var i = 0; i < frames; i++)
        {
            file.Write(frame);
        }

        file.WriteByte(0x3B);
        return file.ToArray();
    }
}
