using System.Buffers.Binary;

namespace Activity7.ImageFilter.Imaging;

/// <summary>
/// The packed texts of a PNG file, such as a comment. Decoders unpack them with the header, whatever the size of the picture is: a file of
/// a megabyte can hold gigabytes of them.
/// </summary>
internal static class PngTexts
{
    /// <summary>What libpng and ImageSharp unpack of one text at most, in bytes.</summary>
    private const long MostBytesOfOne = 8_000_000;

    /// <summary>What is unpacked of all texts at most, in bytes: about what a picture of 40 megapixels needs.</summary>
    private const long MostBytes = 32 * MostBytesOfOne;

    /// <summary>By how much DEFLATE packs at best: 258 bytes in two bits (RFC 1951).</summary>
    private const long BestRatio = 258 * 8 / 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Throws when the texts of a file could take too much memory.</summary>
    /// <param name="file">The file, at its start; of PNG or of any other format.</param>
    /// <exception cref="ImageException">They could.</exception>
    public static void Check(Stream file)
    {
        const int ChecksumLength = 4;
        Span<byte> start = stackalloc byte[8];
        if (!TryRead(file, start) || !start.SequenceEqual(Signature))
        {
            return;
        }

        // Texts behind the pixels are not read.
        var bytes = 0L;
        while (TryRead(file, start) && !start.EndsWith("IDAT"u8))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(start);
            if (start.EndsWith("zTXt"u8) || start.EndsWith("iTXt"u8))
            {
                bytes += Math.Min(length * BestRatio, MostBytesOfOne);
            }

            file.Position += length + ChecksumLength;
        }

        if (bytes > MostBytes)
        {
            throw new ImageException(
                $"its texts could take {bytes:#,0} bytes of memory, and {MostBytes:#,0} is the most that is allowed; save it without them");
        }
    }

    private static bool TryRead(Stream file, Span<byte> target) =>
        file.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) == target.Length;
}
