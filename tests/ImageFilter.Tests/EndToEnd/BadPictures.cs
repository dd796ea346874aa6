using System.Buffers.Binary;
using System.Text;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>Files that no encoder writes, byte by byte.</summary>
internal static class BadPictures
{
    /// <summary>Changes the entry of a little-endian TIFF file that says how its pixels are encoded (tag 259).</summary>
    public static void SetTiffCompression(byte[] file, ushort compression)
    {
        var directory = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(directory));
        var entry = Enumerable.Range(0, entries).Select(i => directory + 2 + 12 * i)
            .Single(start => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(start)) == 259);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry + 8), compression);
    }

    /// <summary>A PNG file of which the header gives a size and the data are a few bytes.</summary>
    public static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0]), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[typed.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        typed.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(^4), Crc32(typed));
        return chunk;
    }

    /// <summary>The checksum of PNG, bit by bit (ISO/IEC 15948, annex D).</summary>
    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
