using System.Buffers.Binary;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.Fuzzing;

/// <summary>A damaged file, which its number alone decides: the format, the seeds, and what is done to them.</summary>
/// <param name="Number">Any number from 0.</param>
internal readonly record struct Mutation(int Number)
{
    private const int MostChanges = 6;
    private const int LongestBlock = 64;

    /// <summary>Where counters overflow, signs change, and sizes are nothing or too much.</summary>
    private static readonly uint[] Extremes =
    [
        0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF,
    ];

    private static readonly ImageFormat[] Formats = Enum.GetValues<ImageFormat>();

    /// <summary>The format of the seed; numbers that follow one another go through all formats.</summary>
    public ImageFormat Format => Formats[Number % Formats.Length];

    /// <summary>The format and the number, as <c>jpeg-12</c>.</summary>
    public override string ToString() => $"{ImageFormats.WordOf(Format)}-{Number}";

    /// <summary>Makes the content of the file.</summary>
    public byte[] Content()
    {
        // Times a prime: numbers that follow one another give sequences that resemble one another.
        var random = new Random(unchecked(Number * 1_000_003));
        var content = Seed(Format, random);
        for (var changes = random.Next(1, random.Next(2, MostChanges + 2)); changes > 0 && content.Length > 0; changes--)
        {
            content = Change(content, random);
        }

        return Format == ImageFormat.Png && random.Next(4) > 0 ? FileBlocks.WithPngChecksums(content) : content;
    }

    private static byte[] Seed(ImageFormat format, Random random)
    {
        var seeds = SeedPictures.All[format];
        return [.. seeds[random.Next(seeds.Count)]];
    }

    /// <summary>Does one thing to a file of at least one byte.</summary>
    private byte[] Change(byte[] content, Random random)
    {
        var position = Position(content.Length, random);
        var block = Math.Min(random.Next(1, LongestBlock + 1), content.Length - position);
        switch (random.Next(20))
        {
            case < 5:
                content[position] ^= (byte)(1 << random.Next(8));
                return content;
            case < 8:
                content[position] = (byte)Extremes[random.Next(6)];
                return content;
            case < 13:
                SetNumber(content.AsSpan(position), random);
                return content;
            case 13:
                return content[..position];
            case 14:
                return [.. content[..position], .. content[(position + block)..]];
            case 15:
                return [.. content[..(position + block)], .. content[position..]];
            case 16:
                var made = new byte[block];
                random.NextBytes(made);
                return [.. content[..position], .. made, .. content[position..]];
            case 17:
                content.AsSpan(position, block).Fill((byte)Extremes[random.Next(6)]);
                return content;
            default:
                var other = Seed(random.Next(8) == 0 ? Formats[random.Next(Formats.Length)] : Format, random);
                return [.. content[..position], .. other[Math.Min(Position(other.Length, random), other.Length)..]];
        }
    }

    /// <summary>Anywhere, and as often near the start, where the headers are.</summary>
    private static int Position(int length, Random random) =>
        random.Next(random.Next(2) == 0 ? length : Math.Min(length, 2 * LongestBlock));

    /// <summary>Sets or changes a number of 16 or 32 bits, in either byte order.</summary>
    private static void SetNumber(Span<byte> target, Random random)
    {
        var (isLong, isBig) = (random.Next(2) == 0, random.Next(2) == 0);
        if (target.Length < (isLong ? 4 : 2))
        {
            return;
        }

        var old = isLong ? BinaryPrimitives.ReadUInt32LittleEndian(target) : BinaryPrimitives.ReadUInt16LittleEndian(target);
        old = !isBig ? old : isLong ? BinaryPrimitives.ReverseEndianness(old) : BinaryPrimitives.ReverseEndianness((ushort)old);
        var value = random.Next(3) == 0 ? unchecked(old + (uint)random.Next(-16, 17)) : Extremes[random.Next(Extremes.Length)];
        switch (isLong, isBig)
        {
            case (true, true):
                BinaryPrimitives.WriteUInt32BigEndian(target, value);
                break;
            case (true, false):
                BinaryPrimitives.WriteUInt32LittleEndian(target, value);
                break;
            case (false, true):
                BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)value);
                break;
            default:
                BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)value);
                break;
        }
    }
}
