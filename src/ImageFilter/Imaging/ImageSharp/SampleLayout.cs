using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Tiff.Constants;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>As what a file is decoded.</summary>
/// <param name="Channels">Samples in a pixel: 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha.</param>
/// <param name="Depth">The length of a sample.</param>
internal readonly record struct SampleLayout(int Channels, SampleDepth Depth)
{
    /// <summary>The sample format of TIFF files that says whole numbers without a sign (TIFF 6.0, page 80).</summary>
    private const ushort UnsignedSamples = 1;

    /// <summary>The layout that holds what a file has.</summary>
    /// <param name="format">The file's format.</param>
    /// <param name="info">What its header says.</param>
    /// <exception cref="ImageException">Its samples have no defined range.</exception>
    public static SampleLayout Of(ImageFormat format, ImageInfo info) => format switch
    {
        ImageFormat.Jpeg => new(info.Metadata.GetJpegMetadata().ColorType == JpegEncodingColor.Luminance ? 1 : 3, SampleDepth.Eight),
        ImageFormat.Png => OfPng(info.Metadata.GetPngMetadata()),
        ImageFormat.WebP => new(info.PixelType.BitsPerPixel == 32 || info.FrameMetadataCollection.Count > 1 ? 4 : 3, SampleDepth.Eight),
        ImageFormat.Tiff => OfTiff(info.FrameMetadataCollection[0].GetTiffMetadata(), info.FrameMetadataCollection[0].ExifProfile),
        _ => new(4, SampleDepth.Eight),
    };

    /// <summary>
    /// True for inks (cyan, magenta, yellow, black), which are decoded to red, green and blue, of which the file's profile says nothing.
    /// </summary>
    public static bool IsInk(ImageFormat format, ImageInfo info) => format switch
    {
        ImageFormat.Jpeg => info.Metadata.GetJpegMetadata().ColorType is JpegEncodingColor.Cmyk or JpegEncodingColor.Ycck,
        ImageFormat.Tiff =>
            info.FrameMetadataCollection[0].GetTiffMetadata().PhotometricInterpretation == TiffPhotometricInterpretation.Separated,
        _ => false,
    };

    private static SampleLayout OfPng(PngMetadata png)
    {
        var isTransparent = png.TransparentColor is not null;
        var channels = png.ColorType switch
        {
            PngColorType.Grayscale => isTransparent ? 2 : 1,
            PngColorType.GrayscaleWithAlpha => 2,
            PngColorType.Rgb => isTransparent ? 4 : 3,
            PngColorType.Palette => HasAlpha(png.ColorTable) ? 4 : 3,
            _ => 4,
        };
        return new SampleLayout(channels, png.BitDepth == PngBitDepth.Bit16 ? SampleDepth.Sixteen : SampleDepth.Eight);
    }

    private static bool HasAlpha(ReadOnlyMemory<Color>? palette)
    {
        foreach (var colour in palette.GetValueOrDefault().Span)
        {
            if (colour.ToPixel<SixLabors.ImageSharp.PixelFormats.Rgba32>().A < byte.MaxValue)
            {
                return true;
            }
        }

        return false;
    }

    private static SampleLayout OfTiff(TiffFrameMetadata tiff, ExifProfile? tags)
    {
        var bits = tiff.BitsPerSample?.Channel0 ?? 1;
        var isFloat = tags is not null && tags.TryGetValue(ExifTag.SampleFormat, out var formats)
            && formats.Value?.Any(format => format != UnsignedSamples) == true;
        if (isFloat || bits > 16)
        {
            var name = isFloat ? "signed or floating-point numbers" : "numbers of 32 bits";
            throw new ImageException($"its samples are {name}, of which no one knows what is white; save it with 8 or 16 bits a sample");
        }

        var isGrey = tiff.PhotometricInterpretation is TiffPhotometricInterpretation.BlackIsZero or TiffPhotometricInterpretation.WhiteIsZero;
        var hasAlpha = tags is not null && tags.TryGetValue(ExifTag.ExtraSamples, out _);
        return new SampleLayout(isGrey ? 1 : hasAlpha ? 4 : 3, bits > 8 ? SampleDepth.Sixteen : SampleDepth.Eight);
    }
}
