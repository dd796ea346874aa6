using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.Metadata.Profiles.Icc;
using SharpMetadata = SixLabors.ImageSharp.Metadata.ImageMetadata;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>What ImageSharp keeps with a picture besides its pixels.</summary>
internal static class ImageSharpMetadata
{
    private const int ExifHeaderLength = 6;

    /// <summary>Reads what travels with the pixels.</summary>
    /// <param name="image">The picture as it was decoded, before it is turned.</param>
    /// <param name="format">The file's format.</param>
    /// <param name="isTurned">True when rows and columns are going to be exchanged.</param>
    /// <param name="isInk">True when the profile is that of inks, which are no longer there.</param>
    public static ImageMetadata Read(Image image, ImageFormat format, bool isTurned, bool isInk)
    {
        var metadata = image.Metadata;
        var (horizontal, vertical) = (ToMillimetre(metadata.HorizontalResolution), ToMillimetre(metadata.VerticalResolution));
        return new ImageMetadata
        {
            ColourProfile = isInk ? null : (metadata.IccProfile ?? image.Frames.RootFrame.Metadata.IccProfile)?.ToByteArray(),
            HorizontalResolution = ImageMetadata.ResolutionOf(isTurned ? vertical : horizontal),
            VerticalResolution = ImageMetadata.ResolutionOf(isTurned ? horizontal : vertical),
            Exif = metadata.ExifProfile?.ToByteArray() is { } exif ? ExifData.Upright(WithHeader(exif), isTurned) : null,
            Animation = image.Frames.Count > 1 ? AnimationOf(image, format) : null,
        };

        // ImageSharp takes 96 pixels per inch for what a file without a word on it means; of PNG it is told in metres.
        double ToMillimetre(double resolution) => metadata.ResolutionUnits switch
        {
            PixelResolutionUnit.PixelsPerInch when format is ImageFormat.Jpeg or ImageFormat.Tiff => resolution / 25.4,
            PixelResolutionUnit.PixelsPerCentimeter => resolution / 10,
            PixelResolutionUnit.PixelsPerMeter => resolution / 1000,
            _ => 1,
        };
    }

    /// <summary>What an encoder is to write of it.</summary>
    public static SharpMetadata ToSharp(PixelImage image, ImageFormat format, bool strip)
    {
        var (source, target) = (image.Metadata, new SharpMetadata { ResolutionUnits = PixelResolutionUnit.AspectRatio });
        (target.HorizontalResolution, target.VerticalResolution) = (1, 1);
        var loops = (ushort)Math.Clamp(source.Animation?.Loops ?? 0, 0, ushort.MaxValue);
        target.GetGifMetadata().RepeatCount = (ushort)(loops > 1 ? loops - 1 : loops);
        target.GetWebpMetadata().RepeatCount = loops;
        if (strip)
        {
            return target;
        }

        if ((source.HorizontalResolution, source.VerticalResolution) != (1, 1))
        {
            // PNG holds whole pixels per metre, JPEG whole ones per inch.
            var (units, perMillimetre) = format == ImageFormat.Png
                ? (PixelResolutionUnit.PixelsPerMeter, 1000)
                : (PixelResolutionUnit.PixelsPerInch, 25.4);
            target.ResolutionUnits = units;
            target.HorizontalResolution = Shortened(source.HorizontalResolution * perMillimetre);
            target.VerticalResolution = Shortened(source.VerticalResolution * perMillimetre);
        }

        target.IccProfile = source.ColourProfile is { } profile ? new IccProfile(profile) : null;
        if (source.Exif is { } exif && format != ImageFormat.Tiff)
        {
            target.ExifProfile = new ExifProfile(exif[ExifHeaderLength..]);
            target.ExifProfile.SetValue(ExifTag.Orientation, (ushort)1);
        }

        return target;
    }

    /// <summary>
    /// A number that ImageSharp finds a fraction for: it tries the fractions one after the other, and with numbers of more digits its
    /// numerators overflow before one is near enough, which takes hours.
    /// </summary>
    private static double Shortened(double resolution) => resolution < 1000 ? resolution : Math.Round(resolution);

    /// <summary>Tells each frame how long it is shown, and that nothing of the one before it stays.</summary>
    public static void SetTimes(Image picture, PixelImage image, ImageFormat format)
    {
        for (var frame = 0; frame < picture.Frames.Count && picture.Frames.Count > 1; frame++)
        {
            var delay = image.Metadata.Animation is { } animation && frame < animation.Delays.Count ? animation.Delays[frame] : 0;
            var metadata = picture.Frames[frame].Metadata;
            if (format == ImageFormat.Gif)
            {
                metadata.GetGifMetadata().FrameDelay = (delay + 5) / 10;
                metadata.GetGifMetadata().DisposalMethod = GifDisposalMethod.RestoreToBackground;
            }
            else
            {
                metadata.GetWebpMetadata().FrameDelay = (uint)delay;
                metadata.GetWebpMetadata().BlendMethod = WebpBlendMethod.Source;
            }
        }
    }

    private static Animation AnimationOf(Image image, ImageFormat format)
    {
        if (format == ImageFormat.WebP)
        {
            return new Animation(
                [.. image.Frames.Select(frame => (int)Math.Min(frame.Metadata.GetWebpMetadata().FrameDelay, int.MaxValue))],
                image.Metadata.GetWebpMetadata().RepeatCount);
        }

        var repeats = image.Metadata.GetGifMetadata().RepeatCount;
        return new Animation([.. image.Frames.Select(frame => frame.Metadata.GetGifMetadata().FrameDelay * 10)], repeats > 1 ? repeats + 1 : repeats);
    }

    private static byte[] WithHeader(byte[] exif) => exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif : [.. "Exif\0\0"u8, .. exif];
}
