using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.ImageFilter.Batch;

namespace Activity7.ImageFilter.Reports;

/// <summary>Where the time of a batch went, as a table: a row for each stage.</summary>
internal static class StageTable
{
    /// <summary>The table of all pictures that reached their result.</summary>
    public static TextTable Of(BatchResult batch)
    {
        var total = batch.TimeOf(times => times.Total);
        return new TextTable(
            ["stage", ">seconds", ">share", ">ms/image"],
            [
                Row("decode", times => times.Decode),
                Row("filter", times => times.Filter),
                Row("encode", times => times.Encode),
                Row("all", times => times.Total),
            ]);

        string[] Row(string stage, Func<StageTimes, TimeSpan> timeOf)
        {
            var time = batch.TimeOf(timeOf);
            var share = total > TimeSpan.Zero ? time / total : 0;
            var mean = batch.Succeeded > 0 ? time.TotalMilliseconds / batch.Succeeded : 0;
            return [stage, Text("0.00", time.TotalSeconds), $"{Text("0", 100 * share)} %", Text("#,0.0", mean)];
        }
    }

    private static string Text(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
