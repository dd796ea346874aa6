using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>The state of work whose end is not known: one line on a terminal that is redrawn in place and vanishes at the end.</summary>
internal static class StatusDisplay
{
    /// <summary>Fast enough to look alive, slow enough to be read.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.25);

    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<string> describe, Func<Task<T>> work, TimeProvider time) =>
        console.Status().StartAsync(Markup.Escape(describe()), async context =>
        {
            await using var timer = time.CreateTimer(_ => context.Status = Markup.Escape(describe()), null, Interval, Interval);
            return await work();
        });
}
