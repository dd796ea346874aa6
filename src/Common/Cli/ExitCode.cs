namespace Activity7.Common.Cli;

/// <summary>How a program ends. Only <see cref="ToolHost"/> turns this into a number for the operating system.</summary>
public enum ExitCode
{
    /// <summary>The work was done.</summary>
    Done = 0,

    /// <summary>The work failed, wholly or in part.</summary>
    Failed = 1,

    /// <summary>The program was called wrongly; nothing was done.</summary>
    Usage = 2,

    /// <summary>Ctrl+C or SIGTERM ended the run: 128 + SIGINT, as shells count.</summary>
    Cancelled = 130,
}
