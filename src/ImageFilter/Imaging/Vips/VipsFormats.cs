using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>How each format is written.</summary>
internal static class VipsFormats
{
    /// <summary>Encodes a picture.</summary>
    /// <exception cref="VipsException">The format cannot hold the picture.</exception>
    public static byte[] Encode(Image image, ImageFormat format, EncodeSettings settings)
    {
        var keep = settings.Strip ? Enums.ForeignKeep.None : Enums.ForeignKeep.All;
        switch (format)
        {
            case ImageFormat.Jpeg when image.HasAlpha():
                using (var opaque = image.Flatten(background: [255.0]))
                {
                    return opaque.JpegsaveBuffer(q: settings.Quality, keep: keep);
                }

            case ImageFormat.Jpeg:
                return image.JpegsaveBuffer(q: settings.Quality, keep: keep);
            case ImageFormat.Png:
                return image.PngsaveBuffer(compression: 6, keep: keep);
            case ImageFormat.WebP:
                return image.WebpsaveBuffer(q: settings.Quality, keep: keep);
            case ImageFormat.Tiff:
                return image.TiffsaveBuffer(
                    compression: Enums.ForeignTiffCompression.Lzw, predictor: Enums.ForeignTiffPredictor.Horizontal, keep: keep);
            case ImageFormat.Gif:
                return image.GifsaveBuffer(keep: keep);
            case ImageFormat.Avif:
                return image.HeifsaveBuffer(q: settings.Quality, compression: Enums.ForeignHeifCompression.Av1, keep: keep);
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "not a format that can be written");
        }
    }
}
