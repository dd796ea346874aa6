namespace Activity7.Common.Cli;

/// <summary>
/// The program was called wrongly in a way that only shows after parsing, such as a list file that cannot be read. The
/// host prints each message as one line and ends with <see cref="ExitCode.Usage"/>.
/// </summary>
public sealed class UsageException : ToolException
{
    /// <summary>Creates the exception with several faults, one line each.</summary>
    public UsageException(IReadOnlyList<string> messages)
        : base(string.Join('\n', messages)) => Messages = messages;

    /// <summary>Creates the exception with its one-line message.</summary>
    public UsageException(string message)
        : base(message) => Messages = [message];

    /// <summary>Creates the exception with its one-line message and what caused it (shown with <c>--verbose</c>).</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException) => Messages = [message];

    /// <summary>The faults, at least one.</summary>
    public IReadOnlyList<string> Messages { get; }
}
