using NetVips;

namespace Activity7.ImageFilter.Imaging;

/// <summary>Between a picture of libvips, which is decoded as it is read, and one in memory.</summary>
internal static class VipsPixels
{
    /// <summary>Where libvips keeps an ICC profile.</summary>
    private const string ProfileField = "icc-profile-data";

    /// <summary>Small enough to stay out of the large object heap, and for a cancelled run to notice soon.</summary>
    private const int StripBytes = 64 * 1024;

    /// <summary>Reads all pixels: 8 bits a sample, grey or sRGB or in the profile the picture came with, upright.</summary>
    /// <exception cref="ImageException">It has more than four channels, or samples of which no one knows what is white.</exception>
    /// <exception cref="VipsException">The file is truncated or damaged.</exception>
    public static PixelImage Read(Image image, CancellationToken cancellationToken)
    {
        var orientation = OrientationOf(image);
        using var plain = ToEightBits(image);
        using var upright = ToUpright(plain, orientation);
        if (upright.Bands > 4)
        {
            throw new ImageException($"it has {upright.Bands} channels; at most 4 can be filtered");
        }

        var profile = upright.Contains(ProfileField) ? (byte[])upright.Get(ProfileField) : null;
        var pixels = new PixelImage(upright.Width, upright.Height, upright.Bands)
        {
            Metadata = orientation is >= 5 and <= 8
                ? new ImageMetadata(profile, upright.Yres, upright.Xres)
                : new ImageMetadata(profile, upright.Xres, upright.Yres),
        };
        Copy(upright, pixels, cancellationToken);
        return pixels;
    }

    /// <summary>The picture as libvips sees it, over the same memory.</summary>
    public static Image Describe(PixelImage pixels)
    {
        using var samples = Image.NewFromMemory<byte>(
            pixels.Memory, pixels.Width, pixels.Height, pixels.Channels, Enums.BandFormat.Uchar);
        using var described = samples.Copy(
            interpretation: pixels.Channels <= 2 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb,
            xres: pixels.Metadata.HorizontalResolution,
            yres: pixels.Metadata.VerticalResolution);
        return described.Mutate(header =>
        {
            if (pixels.Metadata.ColourProfile is { } profile)
            {
                header.Set(GValue.BlobType, ProfileField, profile);
            }
        });
    }

    private static Image ToEightBits(Image image)
    {
        if (image.Format == Enums.BandFormat.Uchar && image.Interpretation is Enums.Interpretation.Srgb or Enums.Interpretation.Bw)
        {
            return image.Copy();
        }

        SampleRange.Check(image);
        var isGrey = image.Interpretation is Enums.Interpretation.Bw or Enums.Interpretation.Grey16;
        using var converted = image.Colourspace(isGrey ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        using var eightBits = converted.Cast(Enums.BandFormat.Uchar);

        // The profile of a CMYK picture says nothing about the sRGB samples made of it.
        return eightBits.Mutate(header =>
        {
            if (image.Interpretation == Enums.Interpretation.Cmyk && image.Contains(ProfileField))
            {
                header.Remove(ProfileField);
            }
        });
    }

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

    /// <summary>As in EXIF: 1 upright, 2 to 4 mirrored or upside down, 5 to 8 with rows and columns exchanged.</summary>
    private static int OrientationOf(Image image) => image.Contains("orientation") ? (int)image.Get("orientation") : 1;

    private static void Copy(Image image, PixelImage target, CancellationToken cancellationToken)
    {
        using var region = Region.New(image);
        var rowBytes = image.Width * image.Bands;
        var stripRows = Math.Max(1, StripBytes / rowBytes);
        for (var y = 0; y < image.Height; y += stripRows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var strip = region.Fetch(0, y, image.Width, Math.Min(stripRows, image.Height - y));
            strip.CopyTo(target.Samples[(y * rowBytes)..]);
        }
    }
}
