using Activity7.Common.Terminal;
using static System.FormattableString;

namespace Activity7.AsyncScraper.Comparing;

/// <summary>A comparison for people.</summary>
internal static class WayTable
{
    /// <summary>The table.</summary>
    public static TextTable Of(IReadOnlyList<WayRow> rows) => new(
        ["way", ">at a time", ">seconds", ">pages/s", ">speedup", ">CPU s", ">failures"],
        [
            .. rows.Select(row => new[]
            {
                row.Way,
                Invariant($"{row.AtATime:#,0}"),
                Invariant($"{row.Seconds:0.000}"),
                Invariant($"{row.PagesPerSecond:#,0.0}"),
                Invariant($"{row.Speedup:0.00}"),
                Invariant($"{row.CpuSeconds:0.00}"),
                Invariant($"{row.Failures:#,0}"),
            }),
        ]);
}
