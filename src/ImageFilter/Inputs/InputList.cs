using System.Text;
using Activity7.Common.Cli;

namespace Activity7.ImageFilter.Inputs;

/// <summary>
/// Lists of files: one a line, or with a NUL after each when there is any, as <c>find -print0</c> writes them; a name on a line of its
/// own cannot hold a line break. Empty names do not count.
/// </summary>
internal static class InputList
{
    /// <summary>The longest list, in bytes: some million names. Whether there is a NUL shows only at the end, so it is in memory.</summary>
    private const int MaximumBytes = 256 * 1024 * 1024;

    /// <summary>Reads a list from a file, or from standard input for <c>-</c>.</summary>
    /// <returns>The names; that each is a file is not checked.</returns>
    /// <exception cref="UsageException">The list cannot be read, is too long, or holds no name.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var source = new InputSource("--input", path, "list");
        await using var stream = source.Open();
        var bytes = await source.WaitAsync(ReadToEndAsync(stream, source, cancellationToken), cancellationToken);
        return Parse(bytes) is { Count: > 0 } files ? files : throw source.Fault("holds no file; write one a line");
    }

    /// <summary>Splits the content of a list, which is UTF-8, into names.</summary>
    public static IReadOnlyList<string> Parse(ReadOnlySpan<byte> content)
    {
        var hasMark = content.StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(hasMark ? content[Encoding.UTF8.Preamble.Length..] : content);
        return text.Contains('\0', StringComparison.Ordinal)
            ? text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    private static async Task<byte[]> ReadToEndAsync(Stream stream, InputSource source, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var length)
        {
            if (content.Length + length > MaximumBytes)
            {
                throw source.Fault("is longer than 256 MB; split it");
            }

            await content.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        }

        return content.ToArray();
    }
}
