using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>What libvips keeps with a picture besides its pixels, by the names it has for it.</summary>
internal static class VipsMetadata
{
    private const string Profile = "icc-profile-data";
    private const string Exif = "exif-data";
    private const string Orientation = "orientation";
    private const string PageHeight = "page-height";
    private const string Delay = "delay";
    private const string Loop = "loop";

    /// <summary>As in EXIF: 1 upright, 2 to 4 mirrored or upside down, 5 to 8 with rows and columns exchanged.</summary>
    public static int OrientationOf(Image image) => image.Contains(Orientation) ? (int)image.Get(Orientation) : 1;

    /// <summary>Reads what travels with the pixels.</summary>
    /// <param name="upright">The picture as it is read: its profile.</param>
    /// <param name="stored">The picture as it is in the file: its resolution, before it was turned, and the rest.</param>
    public static ImageMetadata Read(Image upright, Image stored)
    {
        var isTurned = OrientationOf(stored) is >= 5 and <= 8;
        return new ImageMetadata
        {
            ColourProfile = BlobOf(upright, Profile),
            HorizontalResolution = ImageMetadata.ResolutionOf(isTurned ? stored.Yres : stored.Xres),
            VerticalResolution = ImageMetadata.ResolutionOf(isTurned ? stored.Xres : stored.Yres),
            Exif = BlobOf(stored, Exif) is { } exif ? ExifData.Upright(exif, isTurned) : null,
            Animation = stored.Contains(Delay)
                ? new Animation((int[])stored.Get(Delay), stored.Contains(Loop) ? (int)stored.Get(Loop) : 0)
                : null,
        };
    }

    /// <summary>The picture with what travels with its pixels.</summary>
    /// <param name="image">The picture; of several frames, with one below the other.</param>
    /// <param name="frameHeight">The rows of a frame.</param>
    /// <param name="metadata">What travels with it.</param>
    public static Image Attach(Image image, int frameHeight, ImageMetadata metadata) => image.Mutate(header =>
    {
        if (metadata.ColourProfile is { } profile)
        {
            header.Set(GValue.BlobType, Profile, profile);
        }

        if (metadata.Exif is { } exif)
        {
            header.Set(GValue.BlobType, Exif, exif);
            header.Set(GValue.GIntType, Orientation, 1);
        }

        if (image.Height > frameHeight)
        {
            header.Set(GValue.GIntType, PageHeight, frameHeight);
            if (metadata.Animation is { } animation)
            {
                header.Set(GValue.ArrayIntType, Delay, animation.Delays.ToArray());
                header.Set(GValue.GIntType, Loop, animation.Loops);
            }
        }
    });

    /// <summary>The picture without its ICC profile, if it has one.</summary>
    public static Image WithoutProfile(Image image) => image.Mutate(header =>
    {
        if (image.Contains(Profile))
        {
            header.Remove(Profile);
        }
    });

    private static byte[]? BlobOf(Image image, string field) => image.Contains(field) ? (byte[])image.Get(field) : null;
}
