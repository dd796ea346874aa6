using System.Buffers;

namespace Activity7.AsyncScraper.Urls;

/// <summary>References as pages have them: the liberties that browsers allow (WHATWG URL Standard §4.4), undone.</summary>
internal static class WebText
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\t\n\r");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>
    /// <paramref name="reference"/> without its fragment, the control characters and spaces around it, and the tabs and line breaks in
    /// it, and with slashes for the backslashes before its query.
    /// </summary>
    public static string Clean(string reference)
    {
        var text = reference.AsSpan();
        if (text.IndexOf('#') is var fragment and >= 0)
        {
            text = text[..fragment];
        }
        else
        {
            while (text is [.., <= ' '])
            {
                text = text[..^1];
            }
        }

        while (text is [<= ' ', ..])
        {
            text = text[1..];
        }

        var line = text.ContainsAny(LineBreaks) ? string.Concat(text.ToString().Split(['\t', '\n', '\r'])) : text.ToString();
        var queryStart = line.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? query : line.Length;
        return line.AsSpan(0, queryStart).Contains('\\')
            ? string.Concat(line[..queryStart].Replace('\\', '/'), line.AsSpan(queryStart))
            : line;
    }

    /// <summary>The scheme with its colon (RFC 3986 §3.1), empty when <paramref name="reference"/> is relative.</summary>
    public static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> reference)
    {
        var end = reference.IndexOfAnyExcept(SchemeCharacters);
        return end > 0 && reference[end] == ':' && char.IsAsciiLetter(reference[0]) ? reference[..(end + 1)] : [];
    }

    /// <summary><paramref name="reference"/> with two slashes at its start where there are more: a host follows all the same.</summary>
    public static ReadOnlySpan<char> WithTwoSlashes(ReadOnlySpan<char> reference)
    {
        var slashes = reference.IndexOfAnyExcept('/') is var first and >= 0 ? first : reference.Length;
        return slashes > 2 ? reference[(slashes - 2)..] : reference;
    }
}
