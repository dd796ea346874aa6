using Activity7.Execution;
using ScottPlot;

namespace Activity7.MonteCarloBench.Charts;

/// <summary>
/// What all charts have in common: size, fonts, colours that the colour-blind can tell apart. No line is dashed: the SVG writer cannot.
/// </summary>
internal static class ChartStyle
{
    /// <summary>Pixels; twice as many in a PNG, for sharp print and screens.</summary>
    public const int Width = 640;

    /// <summary>Pixels; twice as many in a PNG.</summary>
    public const int Height = 440;

    /// <summary>The font of all labels.</summary>
    public const string FontName = "DejaVu Sans";

    /// <summary>Lines that are no measurement.</summary>
    public static Color Reference { get; } = Color.FromHex("#777777");

    /// <summary>An empty chart.</summary>
    public static Plot Create(string title, string horizontal, string vertical)
    {
        var plot = new Plot();
        plot.Font.Set(FontName);
        plot.Title(title, size: 15);
        plot.XLabel(horizontal, size: 13);
        plot.YLabel(vertical, size: 13);
        plot.Legend.FontName = FontName;
        plot.Legend.FontSize = 12;
        return plot;
    }

    /// <summary>The colour of an executor.</summary>
    public static Color ColorOf(ExecutorKind kind) => Color.FromHex(kind == ExecutorKind.Threads ? "#0072B2" : "#D55E00");

    /// <summary>The marker of an executor.</summary>
    public static MarkerShape MarkerOf(ExecutorKind kind) => kind == ExecutorKind.Threads ? MarkerShape.FilledCircle : MarkerShape.FilledSquare;
}
