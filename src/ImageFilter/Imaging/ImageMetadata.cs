namespace Activity7.ImageFilter.Imaging;

/// <summary>
/// What travels with the pixels from the input to the output. The rest, such as EXIF, is left behind on purpose: it can hold a
/// thumbnail of the picture before the filter.
/// </summary>
/// <param name="ColourProfile">The ICC profile that the samples are meant in; null for sRGB.</param>
/// <param name="HorizontalResolution">Pixels per millimetre from left to right; 1 when the file does not say.</param>
/// <param name="VerticalResolution">Pixels per millimetre from top to bottom; 1 when the file does not say.</param>
internal sealed record ImageMetadata(byte[]? ColourProfile, double HorizontalResolution, double VerticalResolution)
{
    /// <summary>What is known of a picture that comes from no file.</summary>
    public static ImageMetadata None { get; } = new(null, 1, 1);
}
