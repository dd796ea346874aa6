using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Samples;

/// <summary>A Julia set, of which every part has detail down to the single pixel.</summary>
internal static class JuliaScene
{
    private const int MaximumIterations = 160;

    private static readonly Rgb Inside = new(8, 10, 28);

    /// <summary>The colour at a point; <paramref name="y"/> goes from 0 at the top to 1, <paramref name="x"/> from 0 to 1.5.</summary>
    public static Rgb Paint(double x, double y)
    {
        const double Zoom = 2.0;
        const double ConstantReal = -0.7454;
        const double ConstantImaginary = 0.1130;
        var real = (x - 0.75) * Zoom;
        var imaginary = (y - 0.5) * Zoom;
        var iterations = 0;
        while (real * real + imaginary * imaginary < 16 && iterations < MaximumIterations)
        {
            (real, imaginary) = (real * real - imaginary * imaginary + ConstantReal, 2 * real * imaginary + ConstantImaginary);
            iterations++;
        }

        return iterations == MaximumIterations ? Inside : Colour(iterations / 32.0);
    }

    /// <summary>A rainbow that repeats with period 1: three cosines, a third of a turn apart.</summary>
    private static Rgb Colour(double turn)
    {
        return new Rgb(Wave(0.55), Wave(0.70), Wave(0.85));

        byte Wave(double phase) => (byte)(127.5 + 127.5 * Math.Cos(2 * Math.PI * (turn + phase)));
    }
}
