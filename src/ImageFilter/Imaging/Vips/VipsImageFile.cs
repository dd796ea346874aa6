using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>A picture file that libvips reads.</summary>
internal sealed class VipsImageFile : IImageFile
{
    /// <summary>The decoders that may be used, by their names in libvips: others would take a table of numbers for a picture.</summary>
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Tiff", "Nsgif", "Heif"];

    private readonly string _path;
    private readonly Source _source;
    private readonly string _loader;
    private Image _image;

    private VipsImageFile(string path, Source source, string loader)
    {
        (_path, _source, _loader) = (path, source, loader);
        _image = Load([]);
        Header = new ImageHeader(_image.Width, _image.Height, Is("Webp", "Nsgif") ? FramesOf(_image) : 1)
        {
            BytesPerPixel = VipsPixels.BytesPerPixel(_image),
        };
    }

    /// <inheritdoc />
    public ImageHeader Header { get; }

    /// <inheritdoc cref="IImageEngine.Open" />
    internal static VipsImageFile Open(string path)
    {
        using var inWork = new FileInWork(path);

        // Opened by .NET first: its exceptions say precisely why a file cannot be read.
        using (var file = new BufferedStream(PictureFile.Open(path)))
        {
            PngTexts.Check(file);
        }

        // A source and not a file name, in which libvips would take text in brackets for options.
        Source? source = null;
        try
        {
            source = Source.NewFromFile(path);
            var loader = Image.FindLoadSource(source);
            return loader is not null && Loaders.Any(name => loader.Contains(name, StringComparison.OrdinalIgnoreCase))
                ? new VipsImageFile(path, source, loader)
                : throw new ImageException("not a JPEG, PNG, WebP, TIFF, GIF or AVIF picture, or too damaged to tell");
        }
        catch (VipsException exception)
        {
            source?.Dispose();
            throw Damaged(exception);
        }
        catch
        {
            source?.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public PixelImage Decode(DecodeSettings settings, CancellationToken cancellationToken)
    {
        using var inWork = new FileInWork(_path);

        // A JPEG decoder can leave out the upper half of each block's frequencies, and then gives one pixel for four: half the decoding, and
        // the mean of the four but for what they have in detail.
        var reduction = Is("Jpeg") ? settings.JpegReduction(Header) : 1;
        var frames = settings.AllFrames ? Header.Frames : 1;
        try
        {
            if (reduction > 1)
            {
                Reload(new VOption { { "shrink", reduction } });
            }
            else if (frames > 1)
            {
                // Not their number, of which libvips takes at most 100,000.
                Reload(new VOption { { "n", -1 } });
            }

            if (_image.Height != (long)Header.Height * frames / reduction || (settings.AllFrames && !IsWholeAnimation()))
            {
                throw Damaged(innerException: null);
            }

            using var killSwitch = cancellationToken.Register(() => _image.SetKill(true));
            return VipsPixels.Read(_image, reduction, frames);
        }
        catch (VipsException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Damaged(exception);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A decoder says at its end what it passed over.
        using var inWork = new FileInWork(_path);
        _image.Dispose();
        _source.Dispose();
    }

    private bool Is(params ReadOnlySpan<string> loaders)
    {
        foreach (var loader in loaders)
        {
            if (_loader.Contains(loader, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void Reload(VOption options)
    {
        _image.Dispose();
        _image = Load(options);
    }

    private Image Load(VOption options) =>
        Image.NewFromSource(_source, "", Enums.Access.Sequential, Enums.FailOn.Error, kwargs: options);

    private bool IsWholeAnimation()
    {
        if (!Is("Nsgif"))
        {
            return true;
        }

        using var file = new BufferedStream(PictureFile.Open(_path));
        return GifBlocks.ReachTheTrailer(file);
    }

    private static int FramesOf(Image image) => image.Contains("n-pages") ? (int)image.Get("n-pages") : 1;

    /// <summary>Says no more than is certain: libvips keeps the texts of all threads' errors in one buffer.</summary>
    private static ImageException Damaged(VipsException? innerException)
    {
        const string Message = "the picture is truncated or damaged, or of a kind that cannot be decoded";
        return innerException is null ? new ImageException(Message) : new ImageException(Message, innerException);
    }
}
