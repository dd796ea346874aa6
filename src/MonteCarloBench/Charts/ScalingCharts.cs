using Activity7.Common.Timing;
using Activity7.Execution.Cli;
using Activity7.MonteCarloBench.Comparing;
using ScottPlot;

namespace Activity7.MonteCarloBench.Charts;

/// <summary>Speed-up and efficiency against the number of workers.</summary>
internal static class ScalingCharts
{
    /// <summary>Points of a curve between two neighbouring numbers of workers.</summary>
    private const int CurveSteps = 8;

    /// <summary>Measured speed-ups, the ideal line, and Amdahl's law as fitted.</summary>
    public static Plot Speedup(IReadOnlyList<ScalingSeries> all)
    {
        var plot = ChartStyle.Create("Speed-up", "workers", "times as fast as sequential work");
        var most = MostWorkers(all);
        AddLine(plot, most, workers => workers, ChartStyle.Reference, "ideal");
        foreach (var series in all)
        {
            AddMeasured(plot, series, [.. series.Rows.Select(row => row.Speedup)]);
            if (series.SerialFraction is { } fraction)
            {
                var law = Math.Clamp(fraction, 0, 1);
                AddLine(
                    plot,
                    most,
                    workers => Scaling.AmdahlSpeedup(law, workers),
                    ChartStyle.ColorOf(series.Kind).WithAlpha(0.45),
                    FormattableString.Invariant($"Amdahl, {100 * law:0.0} % serial"));
            }
        }

        return Finish(plot, most, Alignment.UpperLeft);
    }

    /// <summary>Measured speed-up per worker.</summary>
    public static Plot Efficiency(IReadOnlyList<ScalingSeries> all)
    {
        var plot = ChartStyle.Create("Efficiency", "workers", "speed-up per worker, %");
        var most = MostWorkers(all);
        AddLine(plot, most, _ => 100, ChartStyle.Reference, "ideal");
        foreach (var series in all)
        {
            AddMeasured(plot, series, [.. series.Rows.Select(row => 100 * row.Efficiency)]);
        }

        return Finish(plot, most, Alignment.LowerLeft);
    }

    private static int MostWorkers(IReadOnlyList<ScalingSeries> all) => Math.Max(2, all.Max(series => series.Rows[^1].Contender.Workers));

    private static void AddMeasured(Plot plot, ScalingSeries series, double[] values)
    {
        var points = plot.Add.Scatter([.. series.Rows.Select(row => (double)row.Contender.Workers)], values);
        points.LegendText = series.Kind.Word();
        points.Color = ChartStyle.ColorOf(series.Kind);
        points.MarkerShape = ChartStyle.MarkerOf(series.Kind);
        points.MarkerSize = 9;
        points.LineWidth = 2;
    }

    private static void AddLine(Plot plot, int most, Func<double, double> law, Color color, string name)
    {
        double[] workers = [.. Enumerable.Range(0, (most - 1) * CurveSteps + 1).Select(step => 1 + (double)step / CurveSteps)];
        var line = plot.Add.ScatterLine(workers, [.. workers.Select(law)], color);
        line.LineWidth = 1.5F;
        line.LegendText = name;
    }

    private static Plot Finish(Plot plot, int most, Alignment legend)
    {
        plot.Axes.AutoScale();
        plot.Axes.SetLimitsY(0, plot.Axes.GetLimits().Top);
        plot.Axes.SetLimitsX(0.8, most + 0.2);
        var step = Math.Max(1, most / 16);
        double[] ticks = [.. Enumerable.Range(1, most).Where(workers => workers % step == 0 || workers == 1).Select(workers => (double)workers)];
        plot.Axes.Bottom.SetTicks(ticks, [.. ticks.Select(tick => FormattableString.Invariant($"{tick:0}"))]);
        plot.ShowLegend(legend);
        return plot;
    }
}
