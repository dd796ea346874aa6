namespace Activity7.ImageFilter.Imaging;

/// <summary>What a file says about its picture before any pixel is decoded.</summary>
/// <param name="Width">Pixels in a row as stored, before the orientation is applied.</param>
/// <param name="Height">Rows as stored.</param>
internal sealed record ImageHeader(int Width, int Height)
{
    /// <summary>The number of pixels that decoding gives.</summary>
    public long Pixels => (long)Width * Height;
}
