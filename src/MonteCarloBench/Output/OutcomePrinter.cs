using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Sharing;

namespace Activity7.MonteCarloBench.Output;

/// <summary>Prints what came of a complete workload.</summary>
internal static class OutcomePrinter
{
    /// <summary>Prints it as text, or as one JSON document.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="whole">All of the workload.</param>
    /// <param name="run">How it was computed; null when it was put together from shares.</param>
    public static void Print(ToolContext context, Share whole, RunDocument? run)
    {
        if (context.Json)
        {
            context.WriteJson(ResultDocument.Of(whole, run), DocumentJson.Default.ResultDocument);
        }
        else
        {
            context.WriteLine(OutcomeText.Of(whole.Workload.Conclude(whole.Tally, whole.Done)));
        }
    }
}
