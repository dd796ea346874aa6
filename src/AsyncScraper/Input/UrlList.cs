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

    /// <summary>Reads the whole list from a file, or from standard input for <c>-</c>.</summary>
    /// <exception cref="UsageException">The list cannot be read, holds no URL, or holds malformed ones; each is named with its line number.</exception>
    public static async Task<IReadOnlyList<Uri>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var name = path == StandardInput ? "standard input" : $"'{path}'";
        try
        {
            using var reader = new StreamReader(path == StandardInput ? ToolContext.OpenInputStream() : File.OpenRead(path));
            return await ParseAsync(reader, name, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"cannot read the list {name}: there is no such file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the list {name}: {OneLine.Of(exception.Message)}", exception);
        }
    }

    /// <summary>Reads the whole list from <paramref name="reader"/>.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What messages call the list.</param>
    /// <param name="cancellationToken">Stops waiting for the next line.</param>
    /// <exception cref="UsageException">The list holds no URL or malformed ones.</exception>
    public static async Task<IReadOnlyList<Uri>> ParseAsync(TextReader reader, string name, CancellationToken cancellationToken)
    {
        var urls = new List<Uri>();
        var faults = new List<string>();
        var faultCount = 0;
        for (var number = 1; await NextLineAsync(reader, cancellationToken) is { } line; number++)
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            try
            {
                urls.Add(WebAddress.Parse(text));
            }
            catch (FormatException exception)
            {
                if (++faultCount <= MostFaults)
                {
                    faults.Add($"line {number} of {name}: {exception.Message}");
                }
            }
        }

        if (faultCount > MostFaults)
        {
            faults.Add($"and {faultCount - MostFaults} more malformed lines in {name}");
        }

        return faults.Count > 0 ? throw new UsageException(faults)
            : urls.Count > 0 ? urls
            : throw new UsageException($"the list {name} holds no URL; write one a line");
    }

    /// <summary>A terminal's read does not end at Ctrl+C, so the wait for it does.</summary>
    private static Task<string?> NextLineAsync(TextReader reader, CancellationToken cancellationToken) =>
        reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
}
