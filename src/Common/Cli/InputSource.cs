namespace Activity7.Common.Cli;

/// <summary>
/// What a program reads because the user names it: a file, or standard input as <c>-</c>. One that cannot be read is wrong usage.
/// </summary>
/// <param name="option">The option or argument that names it; messages begin with it.</param>
/// <param name="path">The file, or <c>-</c>.</param>
/// <param name="kind">What messages call a file, for example <c>list</c>.</param>
public sealed class InputSource(string option, string path, string kind)
{
    /// <summary>What a user names instead of a file for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What messages call it.</summary>
    public string Name { get; } = path == StandardInput ? "standard input" : $"the {kind} '{path}'";

    /// <summary>Opens it. The caller disposes the stream.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public Stream Open()
    {
        if (path == StandardInput)
        {
            return ToolContext.OpenInputStream();
        }

        if (Directory.Exists(path))
        {
            throw new UsageException(CannotRead("it is a folder; name a file"));
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            throw new UsageException(CannotRead(reason), exception);
        }
    }

    /// <summary>Waits for what reads it. A terminal's read does not end at Ctrl+C, so the wait for it does.</summary>
    /// <param name="reading">A read of the stream, or work that reads it.</param>
    /// <param name="cancellationToken">Ends the wait, not the read.</param>
    /// <exception cref="UsageException">The read fails.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<T> WaitAsync<T>(Task<T> reading, CancellationToken cancellationToken)
    {
        try
        {
            return await reading.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            throw new UsageException(CannotRead(reason), exception);
        }
    }

    /// <summary>The exception for what it holds.</summary>
    /// <param name="fault">What is wrong with it, and what to do: <c>is empty; write a line</c>.</param>
    public UsageException Fault(string fault) => new($"{option}: {Name} {fault}");

    private string CannotRead(string reason) => $"{option}: cannot read {Name}: {reason}";

    /// <summary>The system's message begins with its reason, and goes on with the whole path. Null for a bug.</summary>
    private static string? ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it may not be read",
        IOException => exception.Message.Split(" : ")[0],
        _ => null,
    };
}
