using Activity7.Common.Cli;
using Activity7.Execution;
using Activity7.Execution.Cli;
using Activity7.ParallelFactorial.Factorials;
using Microsoft.Extensions.Logging;

namespace Activity7.ParallelFactorial.Output;

/// <summary>Prints factorials as they come, or keeps their summaries for the document of <c>--json</c>.</summary>
internal sealed class FactorialPrinter(ToolContext context, FactorialOptions options)
{
    private readonly List<FactorialEntry> _entries = [];
    private long _digits;
    private long _count;

    /// <summary>Takes the next factorial.</summary>
    public async Task AddAsync(JobResult<ComputedFactorial> factorial, CancellationToken cancellationToken)
    {
        var summary = factorial.Value.Summary;
        _count++;
        _digits += summary.Digits;
        if (context.Json)
        {
            _entries.Add(EntryOf(summary, factorial.Worker));
        }
        else if (options.Print == PrintMode.Summary)
        {
            context.WriteLine(SummaryText.Of(summary, factorial.Worker));
        }
        else if (options.Print == PrintMode.Full)
        {
            await using var output = context.OpenOutputStream();
            await output.WriteAsync(factorial.Value.Digits, cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }
    }

    /// <summary>Prints what is to be said at the end.</summary>
    /// <param name="elapsed">How long the whole run took.</param>
    /// <param name="workers">How many workers there were.</param>
    public void End(TimeSpan elapsed, int workers)
    {
        if (context.Json)
        {
            var report = new FactorialReport(options.Executor.Word(), workers, elapsed.TotalSeconds, _entries);
            context.WriteJson(report, ReportJson.Default.FactorialReport);
        }

        context.Log.LogInformation(
            "factorials: {Count}, digits: {Digits:#,0}, {Seconds:0.000} s, executor {Executor}, workers {Workers}",
            _count, _digits, elapsed.TotalSeconds, options.Executor.Word(), workers);
    }

    private FactorialEntry EntryOf(FactorialSummary summary, string worker) => new(
        summary.N,
        summary.Digits,
        summary.TrailingZeros,
        summary.FirstDigits,
        summary.LastDigits,
        summary.Sha256,
        summary.Seconds,
        worker,
        options.OutputFolder is null ? null : FactorialRunner.FileOf(options.OutputFolder, summary.N));
}
