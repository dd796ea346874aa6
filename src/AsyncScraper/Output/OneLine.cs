namespace Activity7.AsyncScraper.Output;

/// <summary>Foreign text made fit for one line of a terminal.</summary>
internal static class OneLine
{
    /// <summary>Longer text is cut: a title of a megabyte would bury the report.</summary>
    private const int MostCharacters = 120;

    /// <summary>
    /// <paramref name="text"/> with control characters as spaces, so that it can neither break the line nor steer the terminal,
    /// and cut after 120 characters.
    /// </summary>
    public static string Of(string text)
    {
        var cut = text.Length > MostCharacters ? $"{text.AsSpan(0, MostCharacters)}…" : text;
        return string.Create(cut.Length, cut, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }
}
