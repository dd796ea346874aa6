using Activity7.ImageFilter.Imaging;
using NetVips;
using static NetVips.Enums;

namespace Activity7.ImageFilter.Tests.Fuzzing;

/// <summary>Small files of every kind that the formats have: what mutations begin with.</summary>
internal static class SeedPictures
{
    private const int Width = 18;
    private const int Height = 16;

    /// <summary>The files of each format, the same in every process.</summary>
    public static IReadOnlyDictionary<ImageFormat, IReadOnlyList<byte[]>> All { get; } = new Dictionary<ImageFormat, IReadOnlyList<byte[]>>
    {
        [ImageFormat.Jpeg] = Files(Jpegs()),
        [ImageFormat.Png] = Files(Pngs()),
        [ImageFormat.WebP] = Files(WebPs()),
        [ImageFormat.Tiff] = Files(Tiffs()),
        [ImageFormat.Gif] = Files(Gifs()),
        [ImageFormat.Avif] = Files(Avifs()),
    };

    private static IEnumerable<(Image Picture, Func<Image, byte[]> Save)> Jpegs() =>
    [
        (Picture(3), image => image.JpegsaveBuffer()),
        (Picture(1), image => image.JpegsaveBuffer(keep: ForeignKeep.None)),
        (Described(Picture(3)), image => image.JpegsaveBuffer(q: 90)),
        (Picture(3), image => image.JpegsaveBuffer(interlace: true, optimizeCoding: true, keep: ForeignKeep.None)),
        (Picture(3), image => image.JpegsaveBuffer(restartInterval: 1, subsampleMode: ForeignSubsample.Off)),
        (Picture(4).Copy(interpretation: Interpretation.Cmyk), image => image.JpegsaveBuffer(keep: ForeignKeep.None)),
        (Picture(4).Copy(interpretation: Interpretation.Cmyk), image => image.JpegsaveBuffer(q: 40)),
    ];

    private static IEnumerable<(Image Picture, Func<Image, byte[]> Save)> Pngs() =>
    [
        .. from channels in new[] { 1, 2, 3, 4 }
           from isWide in new[] { false, true }
           select (Picture(channels, isWide), (Func<Image, byte[]>)(image => image.PngsaveBuffer(compression: 0))),
        (Described(Picture(3)), image => image.PngsaveBuffer(compression: 0)),
        (Picture(3), image => image.PngsaveBuffer(interlace: true, filter: ForeignPngFilter.All)),
        (Picture(4), image => image.PngsaveBuffer(palette: true, bitdepth: 4)),
        (Picture(3), image => image.PngsaveBuffer(palette: true)),
        (Picture(1), image => image.PngsaveBuffer(bitdepth: 1)),
    ];

    private static IEnumerable<(Image Picture, Func<Image, byte[]> Save)> WebPs() =>
    [
        (Picture(3), image => image.WebpsaveBuffer(keep: ForeignKeep.None)),
        (Picture(4), image => image.WebpsaveBuffer(keep: ForeignKeep.None)),
        (Picture(4), image => image.WebpsaveBuffer(lossless: true, keep: ForeignKeep.None)),
        (Described(Picture(3)), image => image.WebpsaveBuffer()),
        (Animation(3), image => image.WebpsaveBuffer()),
        (Animation(4), image => image.WebpsaveBuffer(lossless: true, mixed: true)),
    ];

    private static IEnumerable<(Image Picture, Func<Image, byte[]> Save)> Tiffs() =>
    [
        .. from compression in new[]
           {
               ForeignTiffCompression.None, ForeignTiffCompression.Lzw, ForeignTiffCompression.Deflate, ForeignTiffCompression.Packbits,
               ForeignTiffCompression.Jpeg,
           }
           select (Picture(3), (Func<Image, byte[]>)(image => image.TiffsaveBuffer(compression: compression))),
        .. from channels in new[] { 1, 2, 3, 4 }
           select (Picture(channels, isWide: true), (Func<Image, byte[]>)(image =>
               image.TiffsaveBuffer(compression: ForeignTiffCompression.Lzw, predictor: ForeignTiffPredictor.Horizontal))),
        (Picture(1), image => image.TiffsaveBuffer(bitdepth: 1, compression: ForeignTiffCompression.Ccittfax4)),
        (Picture(1), image => image.TiffsaveBuffer(bitdepth: 4, miniswhite: true)),
        (Picture(3), image => image.TiffsaveBuffer(tile: true, tileWidth: 16, tileHeight: 16, bigtiff: true)),
        (Picture(3), image => image.TiffsaveBuffer(tile: true, tileWidth: 16, tileHeight: 16, pyramid: true)),
        (Described(Picture(4)), image => image.TiffsaveBuffer()),
        (Picture(4).Copy(interpretation: Interpretation.Cmyk), image => image.TiffsaveBuffer(keep: ForeignKeep.None)),
        (Picture(3).Colourspace(Interpretation.Lab), image => image.TiffsaveBuffer()),
        (Picture(3).Colourspace(Interpretation.Scrgb), image => image.TiffsaveBuffer()),
    ];

    private static IEnumerable<(Image Picture, Func<Image, byte[]> Save)> Gifs() =>
    [
        (Picture(3), image => image.GifsaveBuffer(bitdepth: 4)),
        (Picture(4), image => image.GifsaveBuffer(bitdepth: 3)),
        (Picture(3), image => image.GifsaveBuffer(bitdepth: 2, interlace: true)),
        (Animation(3), image => image.GifsaveBuffer(bitdepth: 2)),
        (Animation(4), image => image.GifsaveBuffer(bitdepth: 3, keepDuplicateFrames: true)),
    ];

    private static IEnumerable<(Image Picture, Func<Image, byte[]> Save)> Avifs()
    {
        return
        [
            .. from channels in new[] { 3, 1, 4 }
               select (Picture(channels), (Func<Image, byte[]>)(image => Save(image, ForeignKeep.None))),
            (Described(Picture(3)), image => Save(image, ForeignKeep.All)),
            (Picture(3), image => Save(image, ForeignKeep.None, isLossless: true)),
            (Picture(3, isWide: true), image => Save(image, ForeignKeep.None, bits: 12)),
        ];

        static byte[] Save(Image image, ForeignKeep keep, int bits = 8, bool isLossless = false) =>
            image.HeifsaveBuffer(compression: ForeignHeifCompression.Av1, keep: keep, bitdepth: bits, lossless: isLossless);
    }

    private static IReadOnlyList<byte[]> Files(IEnumerable<(Image Picture, Func<Image, byte[]> Save)> seeds) =>
        [.. seeds.Select(seed => seed.Save(seed.Picture))];

    /// <summary>Some noise on a gradient.</summary>
    private static Image Picture(int channels, bool isWide = false, int rows = Height)
    {
        var random = new Random(channels);
        var samples = new byte[Width * rows * channels * (isWide ? 2 : 1)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)(i * 255L / samples.Length ^ random.Next(64));
        }

        return Image.NewFromMemory(samples, Width, rows, channels, isWide ? BandFormat.Ushort : BandFormat.Uchar).Copy(
            interpretation: (channels > 2, isWide) switch
            {
                (true, false) => Interpretation.Srgb,
                (true, true) => Interpretation.Rgb16,
                (false, false) => Interpretation.Bw,
                (false, true) => Interpretation.Grey16,
            });
    }

    /// <summary>Three frames of different times.</summary>
    private static Image Animation(int channels) => Picture(channels, rows: 3 * Height).Mutate(header =>
    {
        header.Set(GValue.GIntType, "page-height", Height);
        header.Set(GValue.ArrayIntType, "delay", new[] { 100, 50, 70 });
        header.Set(GValue.GIntType, "loop", 0);
    });

    /// <summary>With a colour profile, a resolution and EXIF data, which say that it is turned.</summary>
    private static Image Described(Image image) => image.IccTransform("p3", inputProfile: "srgb").Copy(xres: 11, yres: 12).Mutate(header =>
    {
        header.Set(GValue.GIntType, "orientation", 6);
        header.Set(GValue.GStrType, "exif-ifd0-Artist", "taken at home");
    });
}
