using System.Buffers.Binary;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>
/// Where the frames of an animated WebP file are. ImageSharp makes room for a frame as large as it claims to be, up to 16 million pixels in
/// each direction, before it compares that with the picture.
/// </summary>
internal static class WebPFrames
{
    /// <summary>Throws when a frame is not within the picture, as it has to be (RFC 9649, 2.7.1.1).</summary>
    /// <param name="file">The file, at its start; of WebP or of any other format.</param>
    /// <exception cref="ImageException">One is not.</exception>
    public static void Check(Stream file)
    {
        var (width, height) = (0, 0);
        Span<byte> start = stackalloc byte[12];
        if (!TryRead(file, start) || !start.StartsWith("RIFF"u8) || !start.EndsWith("WEBP"u8))
        {
            return;
        }

        Span<byte> chunk = stackalloc byte[8];
        while (TryRead(file, chunk))
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var next = file.Position + length + length % 2;
            if (chunk.StartsWith("VP8X"u8) && TryRead(file, start[..10]))
            {
                (width, height) = (Number(start[4..]) + 1, Number(start[7..]) + 1);
            }
            else if (chunk.StartsWith("ANMF"u8) && TryRead(file, start)
                && (2 * Number(start) + Number(start[6..]) >= width || 2 * Number(start[3..]) + Number(start[9..]) >= height))
            {
                throw new ImageException("a frame of the animation is larger than the picture; the file is damaged");
            }

            file.Position = next;
        }
    }

    private static bool TryRead(Stream file, Span<byte> target) =>
        file.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) == target.Length;

    /// <summary>A number of 24 bits.</summary>
    private static int Number(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
