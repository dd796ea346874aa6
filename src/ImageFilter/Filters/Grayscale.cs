using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Grey from colour: the luma of ITU-R BT.601, 0.299 red + 0.587 green + 0.114 blue of the stored values. Alpha stays, and so does a
/// picture that is grey already.
/// </summary>
/// <remarks>
/// The weights are whole 65,536ths as in Pillow's <c>convert("L")</c>. Sums with them are exact for samples of 8 bits, so that each comes
/// out as Pillow's does.
/// </remarks>
internal static class Grayscale
{
    private const float Red = 19595 / 65536f;
    private const float Green = 38470 / 65536f;
    private const float Blue = 7471 / 65536f;

    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "grayscale",
        "grey",
        "luma of Rec. 601; one channel, and alpha where there is any",
        new FilterParameters(),
        (source, _) => Apply(source));

    /// <summary>Takes the colour from a picture: 1 or 2 channels remain.</summary>
    public static IRowImage Apply(IRowImage source) => source.Shape.Channels switch
    {
        3 => new PixelwiseRows(source, 1, (pixels, result) =>
        {
            for (int i = 0, o = 0; o < result.Length; i += 3, o++)
            {
                result[o] = LumaOf(pixels[i..]);
            }
        }),
        4 => new PixelwiseRows(source, 2, (pixels, result) =>
        {
            for (int i = 0, o = 0; o < result.Length; i += 4, o += 2)
            {
                (result[o], result[o + 1]) = (LumaOf(pixels[i..]), pixels[i + 3]);
            }
        }),
        _ => source,
    };

    private static float LumaOf(ReadOnlySpan<float> pixel) => pixel[0] * Red + pixel[1] * Green + pixel[2] * Blue;
}
