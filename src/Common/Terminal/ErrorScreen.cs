using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>Standard error as people see it: lines, and at most one progress display below them.</summary>
/// <param name="writer">The writer of standard error.</param>
public sealed class ErrorScreen(TextWriter writer)
{
    // Created on first use: a worker process, and a run without messages, need no terminal. Lines are left to the terminal to
    // wrap, so that a long one can be copied whole; only what shares the screen with a bar must know the width.
    private readonly Lazy<IAnsiConsole> _lines = new(() => Screens.For(new LossyOutput(writer), wraps: false));
    private readonly Lazy<IAnsiConsole> _barScreen = new(() => Screens.For(new LossyOutput(writer), wraps: true));
    private readonly Lock _lock = new();

    /// <summary>Writes a line, above the progress display if one is shown.</summary>
    public void WriteLine(string text) => WriteLine(text, Style.Plain);

    internal void WriteLine(string text, Style style)
    {
        lock (_lock)
        {
            if (ShowsBar)
            {
                // As wide as the terminal, so that nothing of the bar stays behind the end of the line.
                _barScreen.Value.Write(new Padder(new Text(text, style), new Padding(0)).Expand());
            }
            else if (_lines.Value.Profile.Out.IsTerminal)
            {
                _lines.Value.WriteLine(text, style);
            }
            else
            {
                _lines.Value.Profile.Out.Writer.WriteLine(text);
            }
        }
    }

    /// <summary>True while a progress bar is on the terminal, which any other writing to it would garble.</summary>
    public bool ShowsBar { get; private set; }

    /// <summary>Runs <paramref name="work"/> and shows how far it is.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">The number of steps.</param>
    /// <param name="unit">What a step is, in the plural, to show how many are done in a second; null not to show it.</param>
    /// <param name="work">Reports the number of steps done since its last report.</param>
    /// <param name="time">The clock for the lines of a redirected run.</param>
    public Task<T> ShowProgressAsync<T>(
        string title, long total, string? unit, Func<IProgress<long>, Task<T>> work, TimeProvider time) => ShowAsync(
            terminal => ProgressBar.ShowAsync(terminal, title, total, unit, work),
            () => ProgressLines.ShowAsync(this, title, total, unit, work, time));

    /// <summary>Runs <paramref name="work"/>, whose end is not known, and shows where it stands.</summary>
    /// <param name="describe">Says where it stands, in one line; called from any thread.</param>
    /// <param name="work">The work.</param>
    /// <param name="time">The clock of the display.</param>
    public Task<T> ShowStatusAsync<T>(Func<string> describe, Func<Task<T>> work, TimeProvider time) => ShowAsync(
        terminal => StatusDisplay.ShowAsync(terminal, describe, work, time),
        () => ProgressLines.ShowAsync(this, describe, work, time));

    private async Task<T> ShowAsync<T>(Func<IAnsiConsole, Task<T>> onTerminal, Func<Task<T>> elsewhere)
    {
        var isTerminal = _barScreen.Value.Profile.Out.IsTerminal;
        SetShowsBar(isTerminal);
        try
        {
            return isTerminal ? await onTerminal(_barScreen.Value) : await elsewhere();
        }
        finally
        {
            SetShowsBar(false);
        }
    }

    private void SetShowsBar(bool value)
    {
        lock (_lock)
        {
            ShowsBar = value;
        }
    }
}
