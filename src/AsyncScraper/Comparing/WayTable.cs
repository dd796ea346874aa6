using System.Globalization;
using Activity7.Common.Terminal;

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
                Text("#,0", row.AtATime),
                Text("0.000", row.Seconds),
                Text("#,0.0", row.PagesPerSecond),
                Text("0.00", row.Speedup),
                Text("0.00", row.CpuSeconds),
                Text("#,0", row.Failures),
            }),
        ]);

    private static string Text(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
