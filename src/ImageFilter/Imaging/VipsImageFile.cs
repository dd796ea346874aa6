using Activity7.Common.Files;
using NetVips;

namespace Activity7.ImageFilter.Imaging;

/// <summary>A picture file of which the header is known and the pixels are decoded on request.</summary>
internal sealed class VipsImageFile : IDisposable
{
    /// <summary>The decoders that may be used, by their names in libvips: others would take a table of numbers for a picture.</summary>
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Tiff", "Nsgif"];

    [ThreadStatic]
    private static string? _lastOfThread;

    private readonly Source _source;
    private readonly Image _image;

    private VipsImageFile(Source source, Image image)
    {
        (_source, _image) = (source, image);
        Header = new ImageHeader(image.Width, image.Height);
    }

    /// <summary>What the file says about its picture: of several, about the first.</summary>
    public ImageHeader Header { get; }

    /// <summary>The file that the current thread opened last, for what libvips reports without saying about which file.</summary>
    internal static string? LastOfThread => _lastOfThread;

    /// <inheritdoc cref="VipsCodec.Open" />
    internal static VipsImageFile Open(string path)
    {
        _lastOfThread = path;

        // Before it is opened, which for a pipe would wait until someone writes to it. Of a link, the system tells the link's own length.
        if (new FileInfo(RealPath.Of(path) ?? path) is { Exists: true, Length: 0 })
        {
            throw new ImageException("the file is empty, or no regular file");
        }

        // Opened by .NET first: its exceptions say precisely why a file cannot be read.
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0).Dispose();

        // A source and not a file name, in which libvips would take text in brackets for options.
        Source? source = null;
        try
        {
            source = Source.NewFromFile(path);
            var loader = Image.FindLoadSource(source);
            if (loader is null || !Loaders.Any(name => loader.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new ImageException("not a JPEG, PNG, WebP, TIFF or GIF picture, or too damaged to tell");
            }

            return new VipsImageFile(source, Image.NewFromSource(source, "", Enums.Access.Sequential, Enums.FailOn.Error));
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

    /// <summary>
    /// Decodes the picture to 8 bits a sample, grey or sRGB or in the profile it came with, upright as its EXIF orientation
    /// says. The caller disposes it.
    /// </summary>
    /// <exception cref="ImageException">The file is truncated or damaged, or holds what cannot be decoded to that.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public PixelImage Decode(CancellationToken cancellationToken)
    {
        using var killSwitch = cancellationToken.Register(() => _image.SetKill(true));
        try
        {
            return VipsPixels.Read(_image, cancellationToken);
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
        _image.Dispose();
        _source.Dispose();
    }

    /// <summary>Says no more than is certain: libvips keeps the texts of all threads' errors in one buffer.</summary>
    private static ImageException Damaged(VipsException exception) =>
        new("the picture is truncated or damaged, or of a kind that cannot be decoded", exception);
}
