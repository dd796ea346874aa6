using Activity7.Common.Terminal;
using static System.FormattableString;

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
                Invariant($"{row.Workers}"),
                Invariant($"{row.Seconds:0.000}"),
                Invariant($"{row.ImagesPerSecond:#,0.0}"),
                Invariant($"{row.Speedup:0.00}"),
                Invariant($"{row.Efficiency:0.00}"),
                Invariant($"{row.CpuSeconds:0.00}"),
                Invariant($"{row.PeakMemoryBytes / Megabyte:#,0}"),
                Invariant($"{row.Failed:#,0}"),
            }),
        ]);
}
