using System.Runtime.CompilerServices;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Input;

/// <summary>Lists of URLs: one a line; blank lines and lines that begin with <c>#</c> do not count.</summary>
internal static class UrlList
{
    /// <summary>Enough to see what is wrong; a file that is no list at all would fill the screen.</summary>
    private const int MostFaults = 10;

    /// <summary>Reads a list from a file, or from standard input for <c>-</c>, line by line.</summary>
    /// <exception cref="UsageException">
    /// The list cannot be read, holds no URL, or holds malformed ones; each is named with its line number, when the end is reached.
    /// </exception>
    public static async IAsyncEnumerable<Uri> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new InputSource("--input", path, "list");
        using var reader = new StreamReader(source.Open());
        await foreach (var url in ParseAsync(reader, source, cancellationToken))
        {
            yield return url;
        }
    }

    /// <summary>Reads a list from <paramref name="reader"/>, line by line.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="cancellationToken">Stops waiting for the next line.</param>
    /// <exception cref="UsageException">The list cannot be read, holds no URL or malformed ones.</exception>
    public static async IAsyncEnumerable<Uri> ParseAsync(
        TextReader reader, InputSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0L;
        var faults = new List<string>();
        var faultCount = 0L;
        for (var number = 1L; await NextLineAsync() is { } line; number++)
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
                faults.Add($"line {number} of {source.Name}: {fault}");
            }
        }

        if (faultCount > MostFaults)
        {
            faults.Add($"and {faultCount - MostFaults} more malformed lines in {source.Name}");
        }

        if (faults.Count > 0)
        {
            throw new UsageException(faults);
        }

        if (count == 0)
        {
            throw source.Fault("holds no URL; write one a line");
        }

        Task<string?> NextLineAsync() => source.WaitAsync(reader.ReadLineAsync(cancellationToken).AsTask(), cancellationToken);
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
}
