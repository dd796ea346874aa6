namespace Activity7.ImageFilter.Imaging;

/// <summary>
/// A picture in memory: the samples of a pixel side by side (grey; grey and alpha; red, green, blue; red, green, blue, alpha), rows from
/// top to bottom without gaps, the frames of an animation one below the other. Alpha is not premultiplied.
/// </summary>
/// <remarks>The memory is lent by <see cref="PixelMemory"/> and given back by <see cref="Dispose"/>.</remarks>
internal sealed class PixelImage : IDisposable
{
    private readonly int _length;
    private byte[]? _memory;

    /// <summary>Makes a picture whose samples are not set yet.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows of a frame, at least 1.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    /// <param name="depth">The length of a sample.</param>
    /// <param name="frames">The frames of an animation; 1 for a picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ImageException">An array cannot hold so many bytes.</exception>
    public PixelImage(int width, int height, int channels, SampleDepth depth = SampleDepth.Eight, int frames = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, 4);
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        (Width, Height, Channels, Depth, Frames) = (width, height, channels, depth, frames);
        var bytes = (long)width * height * channels * (int)depth * frames;
        if (bytes > Array.MaxLength)
        {
            throw new ImageException($"it would need {bytes:#,0} bytes of memory in one piece, and {Array.MaxLength:#,0} is the most there is");
        }

        _length = (int)bytes;
        _memory = PixelMemory.Shared.Rent(_length);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows of a frame.</summary>
    public int Height { get; }

    /// <summary>Samples in a pixel: 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha.</summary>
    public int Channels { get; }

    /// <summary>The length of a sample.</summary>
    public SampleDepth Depth { get; }

    /// <summary>The frames of an animation; 1 for a picture.</summary>
    public int Frames { get; }

    /// <summary>
    /// The pixels of the picture in the file, in each direction, that a pixel stands for: 2, 4 or 8 when it was decoded at a smaller size.
    /// </summary>
    public int Reduction { get; init; } = 1;

    /// <summary>True when the last sample of a pixel says how opaque it is.</summary>
    public bool HasAlpha => Channels is 2 or 4;

    /// <summary>All samples, row after row, in the byte order of the machine.</summary>
    /// <exception cref="ObjectDisposedException">The picture was disposed.</exception>
    public Memory<byte> Memory => (_memory ?? throw new ObjectDisposedException(nameof(PixelImage))).AsMemory(0, _length);

    /// <inheritdoc cref="Memory" />
    public Span<byte> Samples => Memory.Span;

    /// <summary>What the file says about the picture besides its pixels.</summary>
    public ImageMetadata Metadata { get; init; } = ImageMetadata.None;

    /// <summary>Bytes in a row.</summary>
    public int RowBytes => Width * Channels * (int)Depth;

    /// <summary>The samples of row <paramref name="y"/>; those of the second frame follow those of the first.</summary>
    public Span<byte> Row(int y) => Samples.Slice(y * RowBytes, RowBytes);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_memory is { } memory)
        {
            _memory = null;
            PixelMemory.Shared.Return(memory);
        }
    }
}

/// <summary>The length of a sample, in bytes.</summary>
internal enum SampleDepth
{
    /// <summary>8 bits, from 0 to 255.</summary>
    Eight = 1,

    /// <summary>16 bits, from 0 to 65,535.</summary>
    Sixteen = 2,
}
