using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using Activity7.ImageFilter.Samples;
using NetVips;

namespace Activity7.ImageFilter.Tests;

/// <summary>Pictures for tests, in memory and as files.</summary>
internal static class Pictures
{
    /// <summary>The engine for all that is not about engines.</summary>
    public static IImageEngine Engine => Engines.All[0];

    /// <summary>Random samples: the hardest picture for a filter, and the same for the same size.</summary>
    public static PixelImage Noise(int width, int height, int channels, SampleDepth depth = SampleDepth.Eight)
    {
        var image = new PixelImage(width, height, channels, depth);
        new Random(width * 1000 + height).NextBytes(image.Samples);
        return image;
    }

    /// <summary>One value everywhere.</summary>
    public static PixelImage Plain(int width, int height, int channels, byte value)
    {
        var image = new PixelImage(width, height, channels);
        image.Samples.Fill(value);
        return image;
    }

    /// <summary>A smooth picture, as photographs are, that a JPEG keeps nearly unchanged.</summary>
    public static PixelImage Gradient(int width, int height)
    {
        var image = new PixelImage(width, height, 3);
        for (var y = 0; y < height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < width; x++)
            {
                (row[3 * x], row[3 * x + 1], row[3 * x + 2]) = ((byte)(255 * x / width), (byte)(255 * y / height), 128);
            }
        }

        return image;
    }

    /// <summary>One of the program's own samples, small: edges, fine detail and smooth parts, as photographs have.</summary>
    public static PixelImage Scene(int width, int height)
    {
        var image = new PixelImage(width, height, 3);
        for (var y = 0; y < height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < width; x++)
            {
                var colour = SkylineScene.Paint((x + 0.5) / height, (y + 0.5) / height);
                (row[3 * x], row[3 * x + 1], row[3 * x + 2]) = (colour.Red, colour.Green, colour.Blue);
            }
        }

        return image;
    }

    /// <summary>32 by 32 pixels: red and blue above green and black, as libvips sees them.</summary>
    public static Image Quarters()
    {
        var image = new PixelImage(32, 32, 3);
        for (var i = 0; i < 32 * 32; i++)
        {
            byte[] colour = (i % 32 < 16, i / 32 < 16) switch
            {
                (true, true) => [255, 0, 0],
                (false, true) => [0, 0, 255],
                (true, false) => [0, 255, 0],
                (false, false) => [0, 0, 0],
            };
            colour.CopyTo(image.Samples[(3 * i)..]);
        }

        return Image.NewFromMemory<byte>(image.Memory, 32, 32, 3, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>What a computation gives, with 8 bits a sample unless another depth is asked for.</summary>
    public static PixelImage Compute(IRowImage rows, SampleDepth depth = SampleDepth.Eight) =>
        PictureWriter.Write([rows], ImageMetadata.None, depth, TestContext.Current.CancellationToken);

    /// <summary>Writes a picture in the format that the name of <paramref name="path"/> stands for.</summary>
    public static void Save(PixelImage image, string path, IImageEngine? engine = null) =>
        File.WriteAllBytes(path, (engine ?? Engine).Encode(image, ImageFormats.OfName(path), new EncodeSettings(90), CancellationToken.None));

    /// <summary>Reads a picture.</summary>
    public static PixelImage Load(string path, IImageEngine? engine = null, DecodeSettings? settings = null)
    {
        using var file = (engine ?? Engine).Open(path);
        return file.Decode(settings ?? new DecodeSettings(), CancellationToken.None);
    }
}
