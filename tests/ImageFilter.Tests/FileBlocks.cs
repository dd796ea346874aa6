using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Activity7.ImageFilter.Tests;

/// <summary>Puts blocks of any content into picture files, where the formats have what is not pixels.</summary>
internal static class FileBlocks
{
    /// <summary>An application segment, right after the start of a JPEG file (ITU-T T.81, B.2.4.6).</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">1 for EXIF, 2 for a colour profile.</param>
    /// <param name="content">Its content, up to 65,533 bytes.</param>
    public static byte[] IntoJpeg(byte[] file, byte number, byte[] content)
    {
        var length = content.Length + 2;
        return [.. file[..2], 0xFF, (byte)(0xE0 + number), (byte)(length >> 8), (byte)length, .. content, .. file[2..]];
    }

    /// <summary>A chunk, right after the header of a PNG file.</summary>
    public static byte[] IntoPng(byte[] file, string type, byte[] content) => [.. file[..33], .. PngChunk(type, content), .. file[33..]];

    /// <summary>A chunk of PNG: its length, type, content and checksum.</summary>
    public static byte[] PngChunk(string type, byte[] content)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. BigEndian((uint)content.Length), .. typed, .. BigEndian(Crc32(typed))];
    }

    /// <summary>Content as PNG packs it (RFC 1950).</summary>
    public static byte[] Deflated(byte[] content)
    {
        var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal))
        {
            deflate.Write(content);
        }

        return target.ToArray();
    }

    /// <summary>The file with the checksum of each chunk made right, as far as there are chunks; readers look no further otherwise.</summary>
    public static byte[] WithPngChecksums(byte[] file)
    {
        var position = 8;
        while (position + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(position));
            if (length > file.Length - position - 12)
            {
                break;
            }

            var typed = file.AsSpan(position + 4, (int)length + 4);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(position + 4 + typed.Length), Crc32(typed));
            position += 8 + typed.Length;
        }

        return file;
    }

    /// <summary>The pixels of a WebP file with a chunk before or after them (RFC 9649, 2.7).</summary>
    /// <param name="file">A file with loss and without alpha.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="type">ICCP or EXIF.</param>
    /// <param name="content">The content of the chunk.</param>
    public static byte[] IntoWebP(byte[] file, int width, int height, string type, byte[] content)
    {
        var start = file.AsSpan().IndexOf("VP8 "u8);
        var pixels = RiffChunk("VP8 ", file.AsSpan(start + 8, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(start + 4))).ToArray());
        var (right, bottom) = (width - 1, height - 1);
        byte[] flags = [(byte)(type == "ICCP" ? 0x20 : 0x08), 0, 0, 0];
        var header = RiffChunk("VP8X", [.. flags, (byte)right, (byte)(right >> 8), 0, (byte)bottom, (byte)(bottom >> 8), 0]);
        var chunk = RiffChunk(type, content);
        byte[] form = [.. "WEBP"u8, .. header, .. (type == "ICCP" ? chunk : []), .. pixels, .. (type == "ICCP" ? [] : chunk)];
        return RiffChunk("RIFF", form);
    }

    private static byte[] RiffChunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. content, .. new byte[content.Length % 2]];
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The checksum of PNG, bit by bit (ISO/IEC 15948, annex D).</summary>
    private static uint Crc32(ReadOnlySpan<byte> data)
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
