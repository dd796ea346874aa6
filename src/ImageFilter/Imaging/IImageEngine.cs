namespace Activity7.ImageFilter.Imaging;

/// <summary>
/// Decodes and encodes pictures; what is done to their pixels is the program's own. Each call works on the calling thread alone, and any
/// number of threads may use one engine.
/// </summary>
internal interface IImageEngine
{
    /// <summary>What the user types to choose it.</summary>
    string Name { get; }

    /// <summary>The library's name, for people.</summary>
    string Library { get; }

    /// <summary>The library's version: numbers with dots.</summary>
    string Version { get; }

    /// <summary>The formats that it can read and write here.</summary>
    IReadOnlySet<ImageFormat> Formats { get; }

    /// <summary>Opens a file and reads its header. The caller disposes the result.</summary>
    /// <exception cref="ImageException">The file is empty or no picture in a known format, or its header is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    IImageFile Open(string path);

    /// <summary>Encodes a picture in memory: all its frames where the format holds several, else the first.</summary>
    /// <returns>The content of the file.</returns>
    /// <exception cref="ImageException">The format cannot hold the picture.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken);
}

/// <summary>A picture file of which the header is known and the pixels are decoded on request.</summary>
internal interface IImageFile : IDisposable
{
    /// <summary>What the file says about its picture.</summary>
    ImageHeader Header { get; }

    /// <summary>
    /// Decodes the picture: grey or colour in sRGB or in the profile it came with, with or without alpha, upright as its EXIF orientation
    /// says, with 16 bits a sample if the file has as many and with 8 otherwise. The caller disposes it.
    /// </summary>
    /// <param name="settings">What of it is wanted.</param>
    /// <param name="cancellationToken">Ends the decoding.</param>
    /// <exception cref="ImageException">The file is truncated or damaged, or holds what cannot be decoded to that.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    PixelImage Decode(DecodeSettings settings, CancellationToken cancellationToken);
}

/// <summary>What of a picture is wanted.</summary>
/// <param name="MostReduction">
/// The most by which an engine may reduce width and height on the way, where that saves decoding: 1, 2, 4 or 8. It takes less when it
/// cannot, or when a side is no multiple of it; <see cref="PixelImage.Reduction"/> tells.
/// </param>
/// <param name="AllFrames">True for all frames of an animation, false for the first.</param>
internal sealed record DecodeSettings(int MostReduction = 1, bool AllFrames = false)
{
    /// <summary>The reduction that a decoder of JPEG takes: the largest that is allowed and divides both sides.</summary>
    public int JpegReduction(ImageHeader header)
    {
        var reduction = MostReduction;
        while (header.Width % reduction != 0 || header.Height % reduction != 0)
        {
            reduction /= 2;
        }

        return reduction;
    }
}
