using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>Progress on a terminal: one bar that is redrawn in place and vanishes at the end.</summary>
internal static class ProgressBar
{
    public static Task<T> ShowAsync<T>(IAnsiConsole console, string title, long total, string? unit, Func<IProgress<long>, Task<T>> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(ColumnsFor(unit))
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                return work(new Steps(bar));
            });

    private static ProgressColumn[] ColumnsFor(string? unit) =>
    [
        new TaskDescriptionColumn(),
        new ProgressBarColumn(),
        new PercentageColumn(),
        .. unit is null ? Array.Empty<ProgressColumn>() : [new RateColumn(unit)],
        new RemainingTimeColumn(),
        new SpinnerColumn(),
    ];

    private sealed class Steps(ProgressTask bar) : IProgress<long>
    {
        public void Report(long value) => bar.Increment(value);
    }
}
