using Activity7.MonteCarloBench.Comparing;
using Activity7.MonteCarloBench.Workloads.Outcomes;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Activity7.MonteCarloBench.Charts;

/// <summary>The error of an estimate against the number of samples, both on logarithmic axes.</summary>
internal static class ErrorChart
{
    /// <summary>The distance from the truth, and the standard error, which falls with the square root of the number of samples.</summary>
    public static Plot Of(IReadOnlyList<ConvergencePoint> points)
    {
        var plot = ChartStyle.Create("Error", "samples", "distance from the truth");
        var standard = LogLog(points, estimate => estimate.StandardError ?? 0);
        var line = plot.Add.ScatterLine(standard, ChartStyle.Reference);
        line.LineWidth = 1.5F;
        line.LegendText = "standard error";

        var measured = LogLog(points, estimate => estimate.Error);
        var errors = plot.Add.ScatterPoints(measured, Color.FromHex("#0072B2"));
        errors.MarkerSize = 9;
        errors.LegendText = "error of the estimate";

        plot.Axes.Bottom.TickGenerator = PowersOfTen();
        plot.Axes.Left.TickGenerator = PowersOfTen();
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }

    /// <summary>Common logarithms of samples and of a quantity; where that is 0 it has no place on a logarithmic axis.</summary>
    private static List<Coordinates> LogLog(IReadOnlyList<ConvergencePoint> points, Func<Estimate, double> quantity) =>
    [
        .. from point in points
           let value = quantity(point.Estimate)
           where value > 0
           select new Coordinates(Math.Log10(point.Samples), Math.Log10(value)),
    ];

    private static NumericAutomatic PowersOfTen() => new()
    {
        IntegerTicksOnly = true,
        MinorTickGenerator = new LogMinorTickGenerator(),
        LabelFormatter = exponent => FormattableString.Invariant($"1e{exponent:0}"),
    };
}
