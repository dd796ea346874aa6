using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests;

/// <summary>Files of which the pixels are whole and the colour profile or the EXIF data are not.</summary>
internal static class BrokenMetadata
{
    private static readonly byte[] Noise = [.. Enumerable.Range(0, 500).Select(i => (byte)(i * 73 + 11))];

    /// <summary>The header of a profile of 600 bytes of which nothing else is there (ICC.1:2022, 7.2).</summary>
    private static readonly byte[] ProfileHeader =
    [
        0, 0, 2, 88, .. "lcms"u8, 4, 32, 0, 0, .. "mntrRGB XYZ "u8, .. new byte[12], .. "acsp"u8, .. new byte[88],
    ];

    /// <summary>A file for each fault in each format, by a name that ends in the format's extension.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    public static IReadOnlyDictionary<string, byte[]> Files(int width, int height)
    {
        var (jpeg, png, webP) = (Encoded("jpg"), Encoded("png"), Encoded("webp"));
        var files = new Dictionary<string, byte[]>();
        foreach (var (name, profile) in Profiles())
        {
            files[$"profile-{name}.jpg"] = FileBlocks.IntoJpeg(jpeg, 2, [.. "ICC_PROFILE\0"u8, 1, 1, .. profile]);
            files[$"profile-{name}.png"] = FileBlocks.IntoPng(png, "iCCP", [.. "a\0\0"u8, .. FileBlocks.Deflated(profile)]);
            files[$"profile-{name}.webp"] = FileBlocks.IntoWebP(webP, width, height, "ICCP", profile);
        }

        files["profile-of-which-two-parts-are-missing.jpg"] = FileBlocks.IntoJpeg(jpeg, 2, [.. "ICC_PROFILE\0"u8, 1, 3, .. ProfileHeader]);
        files["profile-part-seven-of-three.jpg"] = FileBlocks.IntoJpeg(jpeg, 2, [.. "ICC_PROFILE\0"u8, 7, 3, .. ProfileHeader]);
        files["profile-not-deflated.png"] = FileBlocks.IntoPng(png, "iCCP", [.. "a\0\0"u8, .. Noise]);
        files["profile-without-name.png"] = FileBlocks.IntoPng(png, "iCCP", []);
        files["profile-with-a-wrong-checksum.png"] = WithWrongChecksum(files["profile-header-alone.png"]);
        foreach (var (name, exif) in Exifs())
        {
            files[$"exif-{name}.jpg"] = FileBlocks.IntoJpeg(jpeg, 1, [.. "Exif\0\0"u8, .. exif]);
            files[$"exif-{name}.png"] = FileBlocks.IntoPng(png, "eXIf", exif);
            files[$"exif-{name}.webp"] = FileBlocks.IntoWebP(webP, width, height, "EXIF", exif);
        }

        return files;

        byte[] Encoded(string extension) => Pictures.Engine.Encode(
            Pictures.Scene(width, height),
            ImageFormats.OfName("a." + extension),
            new EncodeSettings(90, Strip: true),
            CancellationToken.None);
    }

    private static IEnumerable<(string Name, byte[] Profile)> Profiles() =>
    [
        ("noise", Noise),
        ("empty", []),
        ("header-alone", ProfileHeader),
        ("table-without-end", [0, 0, 0, 160, .. ProfileHeader.AsSpan(4), 255, 255, 255, 255, .. new byte[28]]),
    ];

    /// <summary>Structures of TIFF: the offset of the directory, the number of its entries, the entries, the offset of the next.</summary>
    private static IEnumerable<(string Name, byte[] Exif)> Exifs() =>
    [
        ("noise", Noise),
        ("empty", []),
        ("two-bytes", [.. "II"u8]),
        ("directory-beyond-the-end", [.. "II*\0"u8, 255, 255, 255, 255]),
        ("65535-entries", [.. "MM\0*"u8, 0, 0, 0, 8, 255, 255, .. Noise]),
        ("directories-in-a-circle", [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, .. Entry(0x8769, 4, 1, 8), 8, 0, 0, 0]),
        ("values-beyond-the-end", [.. "II*\0"u8, 8, 0, 0, 0, 3, 0,
            .. Entry(0x010F, 2, 0xFFFFFFFF, 0xFFFFFFF0), .. Entry(0x0110, 2, 100, 0x7FFFFFFF),
            .. Entry(0x011A, 5, 1, 0xFFFFFFF8), 0, 0, 0, 0]),
        ("unknown-types", [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, .. Entry(0x0112, 99, 1, 6), .. Entry(0x0112, 2, 0x10000000, 6), 0, 0, 0, 0]),
        ("orientation-77", [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, .. Entry(0x0112, 3, 1, 77), 0, 0, 0, 0]),
        ("resolution-by-zero", [.. "II*\0"u8, 8, 0, 0, 0, 2, 0,
            .. Entry(0x011A, 5, 1, 38), .. Entry(0x011B, 5, 1, 38), 0, 0, 0, 0, .. new byte[8]]),
    ];

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value) =>
        [.. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(type), .. BitConverter.GetBytes(count), .. BitConverter.GetBytes(value)];

    /// <summary>Another checksum for the first chunk after the header of 33 bytes; a chunk begins with its length and its type.</summary>
    private static byte[] WithWrongChecksum(byte[] png)
    {
        var copy = png.ToArray();
        copy[33 + 8 + (png[35] << 8) + png[36]] ^= 1;
        return copy;
    }
}
