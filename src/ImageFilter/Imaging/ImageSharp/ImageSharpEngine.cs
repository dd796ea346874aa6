using System.Reflection;
using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using Sharp = SixLabors.ImageSharp;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>Decodes and encodes with SixLabors.ImageSharp, which is written in C# and needs no native library.</summary>
internal sealed class ImageSharpEngine : IImageEngine
{
    /// <summary>The longest side that the header of a GIF can say; the encoder does not check it.</summary>
    private const int LongestGifSide = ushort.MaxValue;

    /// <summary>The decoders that may be used, and no threads: pictures are filtered side by side by the program's own workers.</summary>
    private readonly Configuration _configuration = new(
        new JpegConfigurationModule(),
        new PngConfigurationModule(),
        new WebpConfigurationModule(),
        new TiffConfigurationModule(),
        new GifConfigurationModule())
    {
        MaxDegreeOfParallelism = 1,
    };

    /// <inheritdoc />
    public string Name => "imagesharp";

    /// <inheritdoc />
    public string Library => "ImageSharp";

    /// <inheritdoc />
    public string Version { get; } =
        typeof(Image).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <inheritdoc />
    public IReadOnlySet<ImageFormat> Formats { get; } =
        new HashSet<ImageFormat> { ImageFormat.Jpeg, ImageFormat.Png, ImageFormat.WebP, ImageFormat.Tiff, ImageFormat.Gif };

    /// <inheritdoc />
    public IImageFile Open(string path) => ImageSharpFile.Open(path, _configuration);

    /// <inheritdoc />
    public byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken)
    {
        Check(image, format);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return (image.Channels, image.Depth) switch
            {
                (1, SampleDepth.Eight) => Encode<L8>(image, format, settings, cancellationToken),
                (2, SampleDepth.Eight) => Encode<La16>(image, format, settings, cancellationToken),
                (3, SampleDepth.Eight) => Encode<Rgb24>(image, format, settings, cancellationToken),
                (4, SampleDepth.Eight) => Encode<Rgba32>(image, format, settings, cancellationToken),
                (1, _) => Encode<L16>(image, format, settings, cancellationToken),
                (2, _) => Encode<La32>(image, format, settings, cancellationToken),
                (3, _) => Encode<Rgb48>(image, format, settings, cancellationToken),
                _ => Encode<Rgba64>(image, format, settings, cancellationToken),
            };
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            throw CannotHold(format, exception);
        }
    }

    /// <summary>Refuses what the encoders would write differently without a word.</summary>
    private void Check(PixelImage image, ImageFormat format)
    {
        if (!Formats.Contains(format))
        {
            throw new ImageException($"the engine {Name} writes {string.Join(", ", Formats)}, and not {format}");
        }

        if (format == ImageFormat.Gif && Math.Max(image.Width, image.Height) > LongestGifSide)
        {
            throw CannotHold(format, innerException: null);
        }

        if (format == ImageFormat.Tiff && (image.HasAlpha || (image.Channels > 1 && image.Depth == SampleDepth.Sixteen)))
        {
            var what = image.HasAlpha ? "transparency" : "colours of 16 bits";
            throw new ImageException($"the engine {Name} cannot write {what} as {format}; write {ImageFormat.Png}, or take another engine");
        }
    }

    private byte[] Encode<TPixel>(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var frameBytes = image.Height * image.RowBytes;
        var metadata = ImageSharpMetadata.ToSharp(image, format, settings.Strip);
        using var picture = Image.WrapMemory<TPixel>(_configuration, image.Memory[..frameBytes], image.Width, image.Height, metadata);
        for (var frame = 1; frame < image.Frames && format.HoldsFrames(); frame++)
        {
            picture.Frames.AddFrame(MemoryMarshal.Cast<byte, TPixel>(image.Samples.Slice(frame * frameBytes, frameBytes)));
        }

        ImageSharpMetadata.SetTimes(picture, image, format);
        using var opaque = format == ImageFormat.Jpeg && image.HasAlpha
            ? picture.Clone(context => context.BackgroundColor(Color.White))
            : null;
        using var content = new MemoryStream();
        Finished.Result(EncoderOf(image, format, settings).EncodeAsync(opaque ?? picture, content, cancellationToken));
        return content.ToArray();
    }

    private static Sharp.Formats.ImageEncoder EncoderOf(PixelImage image, ImageFormat format, EncodeSettings settings) => format switch
    {
        ImageFormat.Jpeg => new JpegEncoder
        {
            Quality = settings.Quality,
            ColorType = image.Channels <= 2 ? JpegEncodingColor.Luminance
                : settings.Quality <= 90 ? JpegEncodingColor.YCbCrRatio420
                : JpegEncodingColor.YCbCrRatio444,
        },
        ImageFormat.Png => new PngEncoder
        {
            CompressionLevel = PngCompressionLevel.Level6,
            ColorType = image.Channels switch
            {
                1 => PngColorType.Grayscale,
                2 => PngColorType.GrayscaleWithAlpha,
                3 => PngColorType.Rgb,
                _ => PngColorType.RgbWithAlpha,
            },
            BitDepth = image.Depth == SampleDepth.Sixteen ? PngBitDepth.Bit16 : PngBitDepth.Bit8,
        },
        ImageFormat.WebP => new WebpEncoder { FileFormat = WebpFileFormatType.Lossy, Quality = settings.Quality },
        ImageFormat.Tiff => new TiffEncoder
        {
            Compression = Sharp.Formats.Tiff.Constants.TiffCompression.Lzw,
            HorizontalPredictor = Sharp.Formats.Tiff.Constants.TiffPredictor.Horizontal,
            BitsPerPixel = (TiffBitsPerPixel)(image.Channels * (int)image.Depth * 8),
        },
        _ => new GifEncoder { ColorTableMode = GifColorTableMode.Local },
    };

    private static ImageException CannotHold(ImageFormat format, Exception? innerException)
    {
        var message = $"the result cannot be encoded as {format}; its sides may be too long for that";
        return innerException is null ? new ImageException(message) : new ImageException(message, innerException);
    }
}
