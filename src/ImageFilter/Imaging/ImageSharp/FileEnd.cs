using System.Buffers.Binary;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>Whether a file was there to its end. Of one that is cut off, some decoders make up the rest without a word.</summary>
internal static class FileEnd
{
    private const byte GifTrailer = 0x3B;

    /// <summary>True when nothing of the picture was made up, as far as it can be told.</summary>
    /// <param name="format">The file's format.</param>
    /// <param name="stream">The file, read by the decoder as far as it went.</param>
    public static bool WasReached(ImageFormat format, MemoryStream stream)
    {
        var content = stream.GetBuffer().AsSpan(0, (int)stream.Length);

        // A decoder may skip to beyond the end.
        var read = content[..(int)Math.Min(stream.Position, stream.Length)];
        return format switch
        {
            // The end-of-image marker (ITU-T T.81, B.1.1.3).
            ImageFormat.Jpeg => read is [.., 0xFF, 0xD9],

            // The first frame is read without what follows it (GIF89a, 27).
            ImageFormat.Gif => read.Length < content.Length || read is [.., GifTrailer],

            // A length without the eight bytes that it ends (RFC 9649, 2.4).
            ImageFormat.WebP => content.Length >= 8 && content.Length - 8 >= BinaryPrimitives.ReadUInt32LittleEndian(content[4..]),
            _ => true,
        };
    }
}
