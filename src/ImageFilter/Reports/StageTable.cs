using Activity7.Common.Terminal;
using Activity7.ImageFilter.Batch;
using static System.FormattableString;

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
            return [stage, Invariant($"{time.TotalSeconds:0.00}"), Invariant($"{100 * share:0} %"), Invariant($"{mean:#,0.0}")];
        }
    }
}
