namespace Activity7.Testing;

/// <summary>How a program ended and what it said.</summary>
/// <param name="ExitCode">The exit code, 128 + signal when a signal ended it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard error without the line ends, for the messages of one line.</summary>
    public string ErrorLine => Error.TrimEnd('\n');
}
