using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.Imaging;

public sealed class ExifDataTests
{
    /// <summary>A directory with one entry at 8, followed by the offset of a second one, 26.</summary>
    private static readonly byte[] LittleEndian =
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x0F, 1, 2, 0, 2, 0, 0, 0, (byte)'A', 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static readonly byte[] BigEndian =
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x0F, 0, 2, 0, 0, 0, 2, (byte)'A', 0, 0, 0, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0,
    ];

    [Fact]
    public void The_second_directory_is_no_longer_found()
    {
        foreach (var data in new[] { LittleEndian, BigEndian })
        {
            var result = ExifData.Upright(data, isTurned: true)!;

            result.AsSpan(28, 4).ToArray().Should().OnlyContain(octet => octet == 0);
            result.AsSpan(0, 28).ToArray().Should().Equal(data.AsSpan(0, 28).ToArray());
            data.AsSpan(28, 4).ToArray().Should().Contain(26, "the input is left alone");
        }
    }

    [Fact]
    public void The_resolutions_change_places_in_a_picture_that_is_turned()
    {
        byte[] upright = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, .. Entry(0x1A), .. Entry(0x1B), 0, 0, 0, 0];
        byte[] turned = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, .. Entry(0x1B), .. Entry(0x1A), 0, 0, 0, 0];

        ExifData.Upright(upright, isTurned: true).Should().Equal(turned);
        ExifData.Upright(upright, isTurned: false).Should().Equal(upright);

        static byte[] Entry(byte tag) => [tag, 1, 5, 0, 1, 0, 0, 0, 7, 0, 0, 0];
    }

    [Fact]
    public void What_has_another_structure_is_nothing()
    {
        ExifData.Upright([], isTurned: true).Should().BeNull();
        ExifData.Upright("Exif\0\0"u8, isTurned: true).Should().BeNull();
        ExifData.Upright([.. "Exif\0\0II*\0"u8, 0xFF, 0xFF, 0xFF, 0xFF], isTurned: true).Should().BeNull();
        ExifData.Upright([.. "Exif\0\0XX*\0"u8, .. LittleEndian.AsSpan(10)], isTurned: true).Should().BeNull();
        ExifData.Upright([.. LittleEndian.AsSpan(0, 14), 0xFF, 0xFF, .. LittleEndian.AsSpan(16)], isTurned: true).Should().BeNull("it has no 65,535 entries");
    }

    [Fact]
    public void It_never_reads_beyond_the_end()
    {
        foreach (var data in new[] { LittleEndian, BigEndian })
        {
            for (var length = 0; length < 32; length++)
            {
                ExifData.Upright(data.AsSpan(0, length), isTurned: true).Should().BeNull($"{length} bytes end before the offset does");
            }
        }
    }
}
