using System.Runtime.CompilerServices;
using Activity7.AsyncScraper.Output;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Input;

/// <summary>Lists of URLs: one a line; blank lines and lines that begin with <c>#</c> do not count.</summary>
internal static class UrlList
{
    /// <summary>What a user names instead of a file for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Enough to see what is wrong; a file that is no list at all would fill the screen.</summary>
    private const int MostFaults = 10;

    /// <summary>Reads a list from a file, or from standard input for <c>-</c>, line by line.</summary>
    /// <exception cref="UsageException">
    /// The list cannot be read, holds no URL, or holds malformed ones; each is named with its line number, when the end is reached.
    /// </exception>
    public static async IAsyncEnumerable<Uri> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = path == StandardInput ? "standard input" : $"the list '{path}'";
        using var reader = Open(path, name);
        await foreach (var url in ParseAsync(reader, name, cancellationToken))
        {
            yield return url;
        }
    }

    /// <summary>Reads a list from <paramref name="reader"/>, line by line.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What messages call the list.</param>
    /// <param name="cancellationToken">Stops waiting for the next line.</param>
    /// <exception cref="UsageException">The list cannot be read, holds no URL or malformed ones.</exception>
    public static async IAsyncEnumerable<Uri> ParseAsync(
        TextReader reader, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0L;
        var faults = new List<string>();
        var faultCount = 0L;
        for (var number = 1L; await NextLineAsync(reader, name, cancellationToken) is { } line; number++)
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (TryParse(text, out var fault) is { } url)
            {
                count++;
                yield return url;
            }
            else if (++faultCount <= MostFaults)
            {
                faults.Add($"line {number} of {name}: {fault}");
            }
        }

        if (faultCount > MostFaults)
        {
            faults.Add($"and {faultCount - MostFaults} more malformed lines in {name}");
        }

        if (faults.Count > 0)
        {
            throw new UsageException(faults);
        }

        if (count == 0)
        {
            throw new UsageException($"{name} holds no URL; write one a line");
        }
    }

    private static Uri? TryParse(string text, out string? fault)
    {
        try
        {
            fault = null;
            return WebAddress.Parse(text);
        }
        catch (FormatException exception)
        {
            fault = exception.Message;
            return null;
        }
    }

    private static StreamReader Open(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"cannot read {name}: it is a folder; name a file");
        }

        try
        {
            return new StreamReader(path == StandardInput ? ToolContext.OpenInputStream() : File.OpenRead(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"cannot read {name}: there is no such file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotRead(name, exception);
        }
    }

    /// <summary>A terminal's read does not end at Ctrl+C, so the wait for it does.</summary>
    private static async Task<string?> NextLineAsync(TextReader reader, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw CannotRead(name, exception);
        }
    }

    private static UsageException CannotRead(string name, Exception exception) =>
        new($"cannot read {name}: {OneLine.Of(exception.Message)}", exception);
}
