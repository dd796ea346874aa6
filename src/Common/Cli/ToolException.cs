namespace Activity7.Common.Cli;

/// <summary>
/// Trouble that was to be expected: the host prints its message as one line, without a stack trace, and ends with
/// <see cref="ExitCode.Failed"/>. The message says what was wrong, with what, and what to do.
/// </summary>
public class ToolException : Exception
{
    /// <summary>Creates the exception with its one-line message.</summary>
    public ToolException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-line message and what caused it (shown with <c>--verbose</c>).</summary>
    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
