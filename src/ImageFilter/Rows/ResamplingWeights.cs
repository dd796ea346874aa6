namespace Activity7.ImageFilter.Rows;

/// <summary>
/// Which pixels of a long line make those of a shorter one: Lanczos' kernel of three lobes, stretched to the scale.
/// </summary>
/// <remarks>
/// sinc(x) · sinc(x / 3) for |x| &lt; 3, by Duchon (1979), "Lanczos Filtering in One and Two Dimensions". As in Pillow and libvips it is
/// taken at the centres of the pixels, and scaled so that each set of weights adds up to 1.
/// </remarks>
/// <param name="sourceLength">Pixels of the line, at least <paramref name="length"/>.</param>
/// <param name="length">Pixels of the shorter line, at least 1.</param>
internal sealed class ResamplingWeights(int sourceLength, int length)
{
    private const int Lobes = 3;

    private readonly double _scale = (double)sourceLength / length;

    /// <summary>The first pixel of the source that is part of pixel <paramref name="index"/> of the result; may lie outside.</summary>
    public int First(int index) => (int)Math.Ceiling(Centre(index) - Lobes * _scale);

    /// <summary>The weights of that pixel and those after it.</summary>
    public float[] Of(int index)
    {
        var (first, last) = (First(index), (int)Math.Floor(Centre(index) + Lobes * _scale));
        var weights = new double[last - first + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Lanczos((first + i - Centre(index)) / _scale);
        }

        var total = weights.Sum();
        return [.. weights.Select(weight => (float)(weight / total))];
    }

    /// <summary>Where the middle of a pixel of the result lies; whole numbers are the middles of the source's pixels.</summary>
    private double Centre(int index) => (index + 0.5) * _scale - 0.5;

    private static double Lanczos(double x) => Math.Abs(x) < Lobes ? Sinc(x) * Sinc(x / Lobes) : 0;

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
