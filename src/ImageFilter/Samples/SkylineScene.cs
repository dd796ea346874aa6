using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Samples;

/// <summary>A city at dusk under moon and stars, mirrored in water: fine points of light on large plain areas.</summary>
internal static class SkylineScene
{
    private const double Shore = 0.80;

    private static readonly Rgb Night = new(16, 20, 66);
    private static readonly Rgb Dusk = new(196, 74, 112);
    private static readonly Rgb Glow = new(255, 188, 104);
    private static readonly Rgb Moonlight = new(250, 244, 222);
    private static readonly Rgb Crater = new(214, 204, 178);
    private static readonly Rgb FarWall = new(84, 50, 98);
    private static readonly Rgb NearWall = new(22, 20, 40);
    private static readonly Rgb Lamp = new(255, 216, 120);
    private static readonly Rgb Water = new(14, 26, 60);

    /// <summary>The colour at a point; <paramref name="y"/> goes from 0 at the top to 1, <paramref name="x"/> from 0 to 1.5.</summary>
    public static Rgb Paint(double x, double y)
    {
        if (y < Shore)
        {
            return AboveShore(x, y);
        }

        var depth = (y - Shore) / (1 - Shore);
        var ripple = ((int)(y * 220) % 3 - 1) * 0.006 * depth;
        return Rgb.Mix(AboveShore(x + ripple, Shore - depth * 0.6), Water, 0.35 + 0.4 * depth);
    }

    private static Rgb AboveShore(double x, double y) => NearBuilding(x, y) ?? FarBuilding(x, y) ?? Moon(x, y) ?? Star(x, y) ?? Sky(y);

    private static Rgb? NearBuilding(double x, double y)
    {
        const double Width = 0.094;
        var column = (int)Math.Floor(x / Width);
        var across = x / Width - column;
        var roof = Shore - 0.10 - 0.34 * Scatter.At(column, 0, 1);
        var hasMast = Scatter.At(column, 0, 2) < 0.4 && Math.Abs(across - 0.5) < 0.015 && y > roof - 0.09;
        if (hasMast || (y > roof && across is > 0.04 and < 0.96))
        {
            return y > roof && IsLitWindow(column, across, y - roof) ? Lamp : NearWall;
        }

        return null;
    }

    private static bool IsLitWindow(int column, double across, double down)
    {
        const int WindowsAcross = 7;
        const double FloorHeight = 0.021;
        var place = across * WindowsAcross;
        var storey = down / FloorHeight;
        return place % 1 is > 0.3 and < 0.8
            && storey % 1 is > 0.35 and < 0.85
            && Scatter.At(column * WindowsAcross + (int)place, (int)storey, 3) < 0.45;
    }

    private static Rgb? FarBuilding(double x, double y)
    {
        const double Width = 0.052;
        var column = (int)Math.Floor(x / Width);
        return y > Shore - 0.22 - 0.32 * Scatter.At(column, 1, 4) ? FarWall : null;
    }

    private static Rgb? Moon(double x, double y)
    {
        if (!IsInside(x, y, 1.16, 0.19, 0.09))
        {
            return null;
        }

        var isCrater = IsInside(x, y, 1.13, 0.16, 0.018) || IsInside(x, y, 1.19, 0.21, 0.026) || IsInside(x, y, 1.14, 0.235, 0.011);
        return isCrater ? Crater : Moonlight;
    }

    private static Rgb? Star(double x, double y)
    {
        const double Cell = 0.03;
        var column = (int)Math.Floor(x / Cell);
        var row = (int)Math.Floor(y / Cell);
        var size = 0.0022 * Scatter.At(column, row, 5) - 0.0004;
        var centreX = (column + 0.2 + 0.6 * Scatter.At(column, row, 6)) * Cell;
        var centreY = (row + 0.2 + 0.6 * Scatter.At(column, row, 7)) * Cell;
        return y < 0.5 && size > 0 && IsInside(x, y, centreX, centreY, size) ? Moonlight : null;
    }

    private static Rgb Sky(double y) => y < 0.45 ? Rgb.Mix(Night, Dusk, y / 0.45) : Rgb.Mix(Dusk, Glow, (y - 0.45) / 0.3);

    private static bool IsInside(double x, double y, double centreX, double centreY, double radius) =>
        (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY) < radius * radius;
}
