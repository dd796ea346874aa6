using System.Buffers;

namespace Activity7.ImageFilter.Imaging;

/// <summary>
/// A picture in memory: 8 bits a sample, the samples of a pixel side by side (grey; grey and alpha; red, green, blue; red, green,
/// blue, alpha), rows from top to bottom without gaps. Alpha is not premultiplied.
/// </summary>
/// <remarks>
/// The memory is borrowed from a pool and given back by <see cref="Dispose"/>: tens of megabytes for every picture of a batch would
/// otherwise wait for the garbage collector, several times what is in use.
/// </remarks>
internal sealed class PixelImage : IDisposable
{
    private readonly int _length;
    private byte[]? _memory;

    /// <summary>Makes a picture whose samples are not set yet.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or an array cannot hold so many samples.</exception>
    public PixelImage(int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, 4);
        var samples = (long)width * height * channels;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, Array.MaxLength);
        (Width, Height, Channels) = (width, height, channels);
        _length = (int)samples;
        _memory = ArrayPool<byte>.Shared.Rent(_length);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Samples in a pixel: 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha.</summary>
    public int Channels { get; }

    /// <summary>True when the last sample of a pixel says how opaque it is.</summary>
    public bool HasAlpha => Channels is 2 or 4;

    /// <summary>All samples, row after row.</summary>
    /// <exception cref="ObjectDisposedException">The picture was disposed.</exception>
    public Memory<byte> Memory => (_memory ?? throw new ObjectDisposedException(nameof(PixelImage))).AsMemory(0, _length);

    /// <inheritdoc cref="Memory" />
    public Span<byte> Samples => Memory.Span;

    /// <summary>What the file says about the picture besides its pixels.</summary>
    public ImageMetadata Metadata { get; init; } = ImageMetadata.None;

    /// <summary>The samples of row <paramref name="y"/>.</summary>
    public Span<byte> Row(int y) => Samples.Slice(y * Width * Channels, Width * Channels);

    /// <summary>A picture of the same size and metadata whose samples are not set yet.</summary>
    public PixelImage CreateSimilar() => new(Width, Height, Channels) { Metadata = Metadata };

    /// <inheritdoc />
    public void Dispose()
    {
        if (_memory is { } memory)
        {
            _memory = null;
            ArrayPool<byte>.Shared.Return(memory);
        }
    }
}
