namespace Activity7.ImageFilter.Rows;

/// <summary>
/// The curve between stored values of sRGB and amounts of light, both as fractions of white, from a table with straight lines in between.
/// </summary>
/// <remarks>
/// The formulas are those of IEC 61966-2-1:1999. A straight line is off by at most an eighth of the squared step times the second
/// derivative: with 4,096 steps less than 3 · 10⁻⁸ towards light. Towards stored values the curve is bent hard near black; over the square
/// root of light it is not, and the error is below 10⁻⁶, a fifteenth of a level even of 16 bits, where the two pieces of the formula meet.
/// </remarks>
internal sealed class SrgbCurve
{
    private const int Steps = 4096;

    private readonly float[] _table;
    private readonly bool _isOverRoot;

    private SrgbCurve(Func<double, double> curve, bool isOverRoot)
    {
        // One entry more than the steps and their end, for what lies exactly there.
        _table = [.. Enumerable.Range(0, Steps + 2).Select(i => (float)curve((double)i / Steps))];
        _isOverRoot = isOverRoot;
    }

    /// <summary>From stored values to light.</summary>
    public static SrgbCurve ToLight { get; } = new(
        value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4), isOverRoot: false);

    /// <summary>From light to stored values.</summary>
    public static SrgbCurve ToValue { get; } = new(root => ValueOf(root * root), isOverRoot: true);

    /// <summary>The curve at a fraction of white; below 0 and above 1 it is level.</summary>
    public float At(float fraction)
    {
        if (!(fraction > 0))
        {
            return 0;
        }

        var position = Steps * (fraction < 1 ? _isOverRoot ? MathF.Sqrt(fraction) : fraction : 1);
        var index = (int)position;
        var lower = _table[index];
        return lower + (_table[index + 1] - lower) * (position - index);
    }

    private static double ValueOf(double light) => light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
}
