using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>Consoles that use colours only on a terminal (and not with <c>NO_COLOR</c>) and never cut redirected lines.</summary>
internal static class Screens
{
    /// <summary>Wider than any table or message, so that a redirected line is never wrapped.</summary>
    private const int NoWrap = 10_000;

    /// <param name="output">Where it writes.</param>
    /// <param name="wraps">True to break lines at the width of the terminal.</param>
    public static IAnsiConsole For(IAnsiConsoleOutput output, bool wraps)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = output.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            // Without it a progress bar is not redrawn in place but leaves a line for every step.
            Interactive = output.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!output.IsTerminal || !wraps)
        {
            console.Profile.Width = NoWrap;
        }

        return console;
    }
}
