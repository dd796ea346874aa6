using System.Text;
using Activity7.Common.Files;
using ScottPlot;

namespace Activity7.MonteCarloBench.Charts;

/// <summary>Charts as files.</summary>
internal static class ChartFile
{
    /// <summary>Pixels of a PNG for each one of the chart.</summary>
    private const double PngScale = 2;

    /// <summary>Writes a chart as <paramref name="name"/>.svg and <paramref name="name"/>.png.</summary>
    /// <exception cref="IOException">The folder is missing or full.</exception>
    public static void Write(Plot plot, string folder, string name)
    {
        // A reader's browser may not have the font that the chart was laid out with.
        var svg = plot.GetSvgXml(ChartStyle.Width, ChartStyle.Height)
            .Replace($"font-family=\"{ChartStyle.FontName}\"", $"font-family=\"{ChartStyle.FontName}, Verdana, sans-serif\"", StringComparison.Ordinal);
        AtomicFile.Write(Path.Combine(folder, $"{name}.svg"), Encoding.UTF8.GetBytes(svg));

        plot.ScaleFactor = PngScale;
        AtomicFile.Write(
            Path.Combine(folder, $"{name}.png"),
            plot.GetImageBytes((int)(ChartStyle.Width * PngScale), (int)(ChartStyle.Height * PngScale), ImageFormat.Png));
    }
}
