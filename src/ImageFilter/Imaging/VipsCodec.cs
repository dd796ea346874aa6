using System.Diagnostics.CodeAnalysis;
using NetVips;

namespace Activity7.ImageFilter.Imaging;

/// <summary>
/// Decodes and encodes pictures with libvips. Each call works on the calling thread alone, so any number of threads may use one codec.
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "An instance proves that libvips is prepared.")]
internal sealed class VipsCodec
{
    /// <summary>What Pillow takes when not told otherwise, so that the files compare with those of the sheet's program.</summary>
    private const int Quality = 75;

    /// <summary>Prepares libvips; to be done once in a process.</summary>
    /// <param name="warn">
    /// Told of what libvips would otherwise print on standard error, with the file's name where it is known; from any thread.
    /// </param>
    /// <exception cref="ImageException">The native library cannot be loaded.</exception>
    public VipsCodec(Action<string> warn)
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            throw new ImageException($"libvips cannot be loaded: {ModuleInitializer.Exception.Message}", ModuleInitializer.Exception);
        }

        // Pictures are filtered side by side by the program's own workers: threads inside a picture would only compete with them.
        NetVips.NetVips.Concurrency = 1;

        // Every file is seen once, and a cached operation would keep it open.
        Cache.Max = 0;

        // Only decoders that are hardened against hostile files.
        NetVips.NetVips.BlockUntrusted = true;

        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, message) =>
            warn(VipsImageFile.LastOfThread is { } file ? $"{file}: {message}" : message));
    }

    /// <summary>Opens a file and reads its header. The caller disposes the result.</summary>
    /// <exception cref="ImageException">The file is empty or no picture in a known format, or its header is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public VipsImageFile Open(string path) => VipsImageFile.Open(path);

    /// <summary>Encodes a picture in memory.</summary>
    /// <returns>The content of the file.</returns>
    /// <exception cref="ImageException">The format cannot hold the picture.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public byte[] Encode(PixelImage image, ImageFormat format, CancellationToken cancellationToken)
    {
        using var described = VipsPixels.Describe(image);
        using var killSwitch = cancellationToken.Register(() => described.SetKill(true));
        try
        {
            return Encode(described, format);
        }
        catch (VipsException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ImageException($"the result cannot be encoded as {format}; its sides may be too long for that", exception);
        }
    }

    private static byte[] Encode(Image image, ImageFormat format)
    {
        switch (format)
        {
            case ImageFormat.Jpeg when image.HasAlpha():
                using (var opaque = image.Flatten(background: [255.0]))
                {
                    return opaque.JpegsaveBuffer(q: Quality);
                }

            case ImageFormat.Jpeg:
                return image.JpegsaveBuffer(q: Quality);
            case ImageFormat.Png:
                return image.PngsaveBuffer(compression: 6);
            case ImageFormat.WebP:
                return image.WebpsaveBuffer(q: Quality);
            case ImageFormat.Tiff:
                return image.TiffsaveBuffer(
                    compression: Enums.ForeignTiffCompression.Lzw, predictor: Enums.ForeignTiffPredictor.Horizontal);
            case ImageFormat.Gif:
                return image.GifsaveBuffer();
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "not a format that can be written");
        }
    }
}
