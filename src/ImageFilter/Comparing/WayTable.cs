using System.Globalization;
using Activity7.Common.Terminal;

namespace Activity7.ImageFilter.Comparing;

/// <summary>A comparison for people.</summary>
internal static class WayTable
{
    private const double Megabyte = 1e6;

    /// <summary>The table.</summary>
    public static TextTable Of(IReadOnlyList<WayRow> rows) => new(
        ["way", ">workers", ">seconds", ">images/s", ">speedup", ">efficiency", ">CPU s", ">peak MB", ">failed"],
        [
            .. rows.Select(row => new[]
            {
                row.Way,
                Text("0", row.Workers),
                Text("0.000", row.Seconds),
                Text("#,0.0", row.ImagesPerSecond),
                Text("0.00", row.Speedup),
                Text("0.00", row.Efficiency),
                Text("0.00", row.CpuSeconds),
                Text("#,0", row.PeakMemoryBytes / Megabyte),
                Text("#,0", row.Failed),
            }),
        ]);

    private static string Text(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
