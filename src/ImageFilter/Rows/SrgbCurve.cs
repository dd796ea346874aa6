namespace Activity7.ImageFilter.Rows;

/// <summary>
/// The curve between stored values of sRGB and amounts of light, both as fractions of white, from tables with straight lines in between.
/// </summary>
/// <remarks>
/// The formulas are those of IEC 61966-2-1:1999. A straight line is off by at most an eighth of the squared step times the second
/// derivative: with 4,096 steps less than 3 · 10⁻⁸ towards light. Towards stored values the curve is bent hardest near black; over the
/// square root of light it is not, and the error is below 2 · 10⁻⁷, a hundredth of a level even of 16 bits.
/// </remarks>
internal static class SrgbCurve
{
    private const int Steps = 4096;

    private static readonly float[] LightByValue = Table(value => ToLightExactly(value));
    private static readonly float[] ValueByRoot = Table(root => ToValueExactly(root * root));

    /// <summary>The light of a stored value; both from 0 to 1, beyond which the nearest of them counts.</summary>
    public static float ToLight(float value) => Interpolate(LightByValue, value);

    /// <summary>The stored value of light; both from 0 to 1, beyond which the nearest of them counts.</summary>
    public static float ToValue(float light) => Interpolate(ValueByRoot, MathF.Sqrt(Math.Max(0, light)));

    private static float Interpolate(float[] table, float fraction)
    {
        var position = Math.Clamp(fraction, 0, 1) * Steps;
        var index = (int)position;
        var lower = table[index];
        return lower + (table[index + 1] - lower) * (position - index);
    }

    /// <summary>One entry more than there are steps and their end, for what lies exactly there.</summary>
    private static float[] Table(Func<double, double> curve) => [.. Enumerable.Range(0, Steps + 2).Select(i => (float)curve((double)i / Steps))];

    private static double ToLightExactly(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static double ToValueExactly(double light) => light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
}
