namespace Activity7.ImageFilter.Imaging;

/// <summary>What a file says about its picture before any pixel is decoded.</summary>
/// <param name="Width">Pixels in a row as stored, before the orientation is applied.</param>
/// <param name="Height">Rows as stored, of one frame.</param>
/// <param name="Frames">The frames of an animation; 1 for a picture.</param>
internal sealed record ImageHeader(int Width, int Height, int Frames = 1)
{
    /// <summary>The bytes of a decoded pixel: its channels times the length of a sample.</summary>
    public required int BytesPerPixel { get; init; }

    /// <summary>The number of pixels that decoding gives.</summary>
    /// <param name="allFrames">True when all frames are decoded.</param>
    public long Pixels(bool allFrames) => (long)Width * Height * (allFrames ? Frames : 1);
}
