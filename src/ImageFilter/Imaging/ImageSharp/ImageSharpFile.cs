using System.Buffers;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>A picture file that ImageSharp reads.</summary>
internal sealed class ImageSharpFile : IImageFile
{
    /// <summary>For what ImageSharp believes in a file before it has looked at the rest.</summary>
    private static readonly Action<Stream>[] Checks = [PngTexts.Check, WebPFrames.Check, BigTiff.Check];

    private readonly FileStream _file;
    private readonly Configuration _configuration;
    private readonly ImageInfo _info;
    private readonly ImageFormat _format;
    private readonly SampleLayout _layout;

    private ImageSharpFile(FileStream file, Configuration configuration)
    {
        (_file, _configuration) = (file, configuration);
        foreach (var check in Checks)
        {
            check(new BufferedStream(file));
            file.Position = 0;
        }

        _info = Image.Identify(new DecoderOptions { Configuration = configuration }, file);
        _format = Enum.Parse<ImageFormat>(_info.Metadata.DecodedImageFormat!.Name, ignoreCase: true);
        _layout = SampleLayout.Of(_format, _info);
        Header = new ImageHeader(_info.Width, _info.Height, _format.HoldsFrames() ? Math.Max(1, _info.FrameMetadataCollection.Count) : 1)
        {
            BytesPerPixel = _layout.Channels * (int)_layout.Depth,
        };
    }

    /// <inheritdoc />
    public ImageHeader Header { get; }

    /// <inheritdoc cref="IImageEngine.Open" />
    internal static ImageSharpFile Open(string path, Configuration configuration)
    {
        var file = PictureFile.Open(path);
        try
        {
            return new ImageSharpFile(file, configuration);
        }
        catch (UnknownImageFormatException exception)
        {
            file.Dispose();
            throw new ImageException("not a JPEG, PNG, WebP, TIFF or GIF picture, or too damaged to tell", exception);
        }
        catch (Exception exception)
        {
            file.Dispose();
            if (IsOfTheContent(exception))
            {
                throw Damaged(exception);
            }

            throw;
        }
    }

    /// <inheritdoc />
    public PixelImage Decode(DecodeSettings settings, CancellationToken cancellationToken)
    {
        if (_file.Length > Array.MaxLength)
        {
            throw new ImageException($"the file has {_file.Length:#,0} bytes, and {Array.MaxLength:#,0} is the most that can be read");
        }

        var content = ArrayPool<byte>.Shared.Rent((int)_file.Length);
        try
        {
            using var stream = new MemoryStream(content, 0, Read(content), writable: false, publiclyVisible: true);
            return _layout switch
            {
                (1, SampleDepth.Eight) => Decode<L8>(stream, settings, cancellationToken),
                (2, SampleDepth.Eight) => Decode<La16>(stream, settings, cancellationToken),
                (3, SampleDepth.Eight) => Decode<Rgb24>(stream, settings, cancellationToken),
                (4, SampleDepth.Eight) => Decode<Rgba32>(stream, settings, cancellationToken),
                (1, _) => Decode<L16>(stream, settings, cancellationToken),
                (2, _) => Decode<La32>(stream, settings, cancellationToken),
                (3, _) => Decode<Rgb48>(stream, settings, cancellationToken),
                _ => Decode<Rgba64>(stream, settings, cancellationToken),
            };
        }
        catch (Exception exception) when (IsOfTheContent(exception))
        {
            throw Damaged(exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private PixelImage Decode<TPixel>(
        MemoryStream stream, DecodeSettings settings, CancellationToken cancellationToken)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var reduction = _format == ImageFormat.Jpeg ? settings.JpegReduction(Header) : 1;
        var options = new DecoderOptions
        {
            Configuration = _configuration,
            MaxFrames = settings.AllFrames ? (uint)Header.Frames : 1,
            TargetSize = reduction > 1 ? new Size(Header.Width / reduction, Header.Height / reduction) : null,
        };
        using var image = Finished.Result(Image.LoadAsync<TPixel>(options, stream, cancellationToken));
        if (!FileEnd.WasReached(_format, stream))
        {
            throw Damaged(innerException: null);
        }

        var tags = image.Metadata.ExifProfile ?? image.Frames.RootFrame.Metadata.ExifProfile;
        var orientation = tags is not null && tags.TryGetValue(ExifTag.Orientation, out var value) ? value.Value : 1;
        var metadata = ImageSharpMetadata.Read(image, _format, orientation is >= 5 and <= 8, SampleLayout.IsInk(_format, _info));
        if (orientation is > 1 and <= 8)
        {
            image.Metadata.ExifProfile = tags;
            image.Mutate(context => context.AutoOrient());
        }

        var pixels = new PixelImage(image.Width, image.Height, _layout.Channels, _layout.Depth, image.Frames.Count)
        {
            Reduction = reduction,
            Metadata = metadata,
        };
        var frameBytes = pixels.Height * pixels.RowBytes;
        for (var frame = 0; frame < image.Frames.Count; frame++)
        {
            image.Frames[frame].CopyPixelDataTo(pixels.Samples.Slice(frame * frameBytes, frameBytes));
        }

        return pixels;
    }

    private int Read(Span<byte> target)
    {
        _file.Position = 0;
        return _file.ReadAtLeast(target[..(int)_file.Length], (int)_file.Length, throwOnEndOfStream: false);
    }

    /// <summary>A decoder in C# answers what it does not expect in a file with any exception, as an index that is out of range.</summary>
    private static bool IsOfTheContent(Exception exception) => exception is EndOfStreamException
        || exception is not (ImageException or IOException or UnauthorizedAccessException or OperationCanceledException or OutOfMemoryException);

    private static ImageException Damaged(Exception? innerException)
    {
        const string Message = "the picture is truncated or damaged, or of a kind that cannot be decoded";
        return innerException is null ? new ImageException(Message) : new ImageException(Message, innerException);
    }
}
