using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>Which samples can become 8 bits without a guess: those of which it is known where black and white are.</summary>
/// <remarks>
/// Samples of 8 and 16 bits go from 0 to the largest, and those of a colour space such as CIE L*a*b* have its units. A TIFF file can
/// also hold whole numbers of 32 bits, signed ones, or grey as fractions: heights, temperatures, counts. Taken as 0 to 255 they
/// would become a black or a white picture.
/// </remarks>
internal static class SampleRange
{
    /// <summary>Throws when it is not known what the samples of <paramref name="image"/> mean.</summary>
    /// <exception cref="ImageException">Their range is not defined.</exception>
    public static void Check(Image image)
    {
        if (!IsDefined(image))
        {
            throw new ImageException(
                $"its samples are {NameOf(image.Format)}, of which no one knows what is white; save it with 8 or 16 bits a sample");
        }
    }

    private static bool IsDefined(Image image) => image.Format switch
    {
        Enums.BandFormat.Uchar or Enums.BandFormat.Ushort => true,
        Enums.BandFormat.Short => image.Interpretation == Enums.Interpretation.Labs,
        Enums.BandFormat.Float or Enums.BandFormat.Double =>
            image.Interpretation is Enums.Interpretation.Scrgb or Enums.Interpretation.Lab or Enums.Interpretation.Xyz,
        _ => false,
    };

    private static string NameOf(Enums.BandFormat format) => format switch
    {
        Enums.BandFormat.Char or Enums.BandFormat.Short => "signed numbers",
        Enums.BandFormat.Uint or Enums.BandFormat.Int => "numbers of 32 bits",
        Enums.BandFormat.Float or Enums.BandFormat.Double => "floating-point numbers",
        _ => "complex numbers",
    };
}
