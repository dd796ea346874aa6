using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Samples;

/// <summary>
/// A stained-glass window: hatched pieces of colour between dark lead. A piece is what lies nearest to one of many scattered points.
/// </summary>
internal static class MosaicScene
{
    private const double Cell = 0.085;
    private const double HalfLead = 0.0035;

    private static readonly Rgb Lead = new(18, 16, 20);
    private static readonly Rgb[] Glass =
    [
        new(214, 40, 57), new(247, 127, 0), new(252, 191, 73), new(42, 157, 143),
        new(0, 119, 182), new(72, 52, 212), new(234, 226, 183), new(106, 153, 78),
    ];

    /// <summary>The colour at a point; <paramref name="y"/> goes from 0 at the top to 1, <paramref name="x"/> from 0 to 1.5.</summary>
    public static Rgb Paint(double x, double y)
    {
        var column = (int)Math.Floor(x / Cell);
        var row = (int)Math.Floor(y / Cell);
        double nearest = double.MaxValue, second = double.MaxValue;
        var piece = (Column: 0, Row: 0);
        for (var r = row - 1; r <= row + 1; r++)
        {
            for (var c = column - 1; c <= column + 1; c++)
            {
                var distance = double.Hypot(x - (c + Scatter.At(c, r, 1)) * Cell, y - (r + Scatter.At(c, r, 2)) * Cell);
                if (distance < nearest)
                {
                    (nearest, second, piece) = (distance, nearest, (c, r));
                }
                else if (distance < second)
                {
                    second = distance;
                }
            }
        }

        return second - nearest < 2 * HalfLead ? Lead : Hatched(x, y, piece.Column, piece.Row);
    }

    private static Rgb Hatched(double x, double y, int column, int row)
    {
        var colour = Glass[(int)(Scatter.At(column, row, 3) * Glass.Length)];
        var along = Scatter.At(column, row, 4) < 0.5 ? x + y : x - y;
        var isDark = Math.Abs(along * 130 % 1) < 0.35;
        return isDark ? Rgb.Mix(colour, Lead, 0.35) : colour;
    }
}
