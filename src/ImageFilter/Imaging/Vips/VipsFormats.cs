using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>How each format is written.</summary>
internal static class VipsFormats
{
    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="format">The format.</param>
    /// <param name="quality">For formats that lose detail, 1 to 100.</param>
    /// <exception cref="VipsException">The format cannot hold the picture.</exception>
    public static byte[] Encode(Image image, ImageFormat format, int quality)
    {
        switch (format)
        {
            case ImageFormat.Jpeg when image.HasAlpha():
                using (var opaque = image.Flatten(background: [255.0]))
                {
                    return opaque.JpegsaveBuffer(q: quality);
                }

            case ImageFormat.Jpeg:
                return image.JpegsaveBuffer(q: quality);
            case ImageFormat.Png:
                return image.PngsaveBuffer(compression: 6);
            case ImageFormat.WebP:
                return image.WebpsaveBuffer(q: quality);
            case ImageFormat.Tiff:
                return image.TiffsaveBuffer(
                    compression: Enums.ForeignTiffCompression.Lzw, predictor: Enums.ForeignTiffPredictor.Horizontal);
            case ImageFormat.Gif:
                return image.GifsaveBuffer();
            case ImageFormat.Avif:
                return image.HeifsaveBuffer(q: quality, compression: Enums.ForeignHeifCompression.Av1);
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "not a format that can be written");
        }
    }
}
