using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>Between a picture of libvips, which is decoded as it is read, and one in memory.</summary>
internal static class VipsPixels
{
    /// <summary>The bytes of a pixel when it has been read.</summary>
    public static int BytesPerPixel(Image image)
    {
        var channels = image.Interpretation == Enums.Interpretation.Cmyk ? image.Bands - 1 : image.Bands;
        return channels * (IsWhole(image) && image.Format == Enums.BandFormat.Ushort ? 2 : 1);
    }

    /// <summary>Reads all pixels: grey or sRGB or in the profile the picture came with, upright, with 8 or 16 bits a sample.</summary>
    /// <param name="image">The picture; of several frames, with one below the other.</param>
    /// <param name="reduction">By how much it was reduced when it was loaded.</param>
    /// <param name="frames">Its frames.</param>
    /// <exception cref="ImageException">It has more than four channels, or samples of which no one knows what is white.</exception>
    /// <exception cref="VipsException">The file is truncated or damaged.</exception>
    public static PixelImage Read(Image image, int reduction, int frames)
    {
        using var plain = ToWholeSamples(image);
        using var upright = ToUpright(plain, VipsMetadata.OrientationOf(image));
        if (upright.Bands > 4)
        {
            throw new ImageException($"it has {upright.Bands} channels; at most 4 can be filtered");
        }

        var depth = upright.Format == Enums.BandFormat.Ushort ? SampleDepth.Sixteen : SampleDepth.Eight;
        var pixels = new PixelImage(upright.Width, upright.Height / frames, upright.Bands, depth, frames)
        {
            Reduction = reduction,
            Metadata = VipsMetadata.Read(upright, image),
        };
        try
        {
            Copy(upright, pixels);
            return pixels;
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    /// <summary>The picture as libvips sees it, over the same memory: all its frames if the format holds several, else the first.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="format">The format that it is going to be encoded in.</param>
    /// <param name="metadata">What is to be said of it.</param>
    public static Image Describe(PixelImage pixels, ImageFormat format, ImageMetadata metadata)
    {
        var rows = pixels.Height * (format.HoldsFrames() ? pixels.Frames : 1);
        var isWide = pixels.Depth == SampleDepth.Sixteen;
        using var samples = Over(pixels, rows);
        using var described = samples.Copy(
            interpretation: (pixels.Channels <= 2, isWide) switch
            {
                (true, false) => Enums.Interpretation.Bw,
                (true, true) => Enums.Interpretation.Grey16,
                (false, false) => Enums.Interpretation.Srgb,
                (false, true) => Enums.Interpretation.Rgb16,
            },
            xres: metadata.HorizontalResolution,
            yres: metadata.VerticalResolution);
        return VipsMetadata.Attach(described, pixels.Height, metadata);
    }

    /// <summary>Samples of 8 or 16 bits as they are, anything else as 8 bits of sRGB.</summary>
    private static Image ToWholeSamples(Image image)
    {
        if (IsWhole(image))
        {
            return image.Copy();
        }

        SampleRange.Check(image);
        var isGrey = image.Interpretation is Enums.Interpretation.Bw or Enums.Interpretation.Grey16;
        using var converted = image.Colourspace(isGrey ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        using var eightBits = converted.Cast(Enums.BandFormat.Uchar);

        // The profile of a CMYK picture says nothing about the sRGB samples made of it.
        return image.Interpretation == Enums.Interpretation.Cmyk ? VipsMetadata.WithoutProfile(eightBits) : eightBits.Copy();
    }

    private static bool IsWhole(Image image) => image
        is { Format: Enums.BandFormat.Uchar, Interpretation: Enums.Interpretation.Srgb or Enums.Interpretation.Bw }
        or { Format: Enums.BandFormat.Ushort, Interpretation: Enums.Interpretation.Rgb16 or Enums.Interpretation.Grey16 };

    /// <summary>A row of a turned picture comes from every row of the file, which has to be in memory first; most are not turned.</summary>
    private static Image ToUpright(Image image, int orientation)
    {
        if (orientation <= 1)
        {
            return image.Copy();
        }

        using var inMemory = image.CopyMemory();
        return inMemory.Autorot();
    }

    /// <summary>Makes the target a picture of libvips, too, into which it then computes without a copy on the way.</summary>
    private static void Copy(Image image, PixelImage target)
    {
        using var samples = Over(target, image.Height);
        image.Write(samples);
    }

    private static Image Over(PixelImage pixels, int rows) => Image.NewFromMemory<byte>(
        pixels.Memory[..(rows * pixels.RowBytes)],
        pixels.Width,
        rows,
        pixels.Channels,
        pixels.Depth == SampleDepth.Sixteen ? Enums.BandFormat.Ushort : Enums.BandFormat.Uchar);
}
