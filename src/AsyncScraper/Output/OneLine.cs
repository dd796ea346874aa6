using System.Globalization;
using System.Text;

namespace Activity7.AsyncScraper.Output;

/// <summary>Foreign text made fit for one line of a terminal.</summary>
internal static class OneLine
{
    /// <summary>Longer text is cut: a title of a megabyte would bury the report.</summary>
    private const int MostCharacters = 120;

    /// <summary>
    /// <paramref name="text"/> with spaces for what could break the line, steer the terminal or turn the order of what follows, and cut
    /// after 120 characters, between two whole ones.
    /// </summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MostCharacters) + 1);
        foreach (var character in text.EnumerateRunes())
        {
            if (line.Length + character.Utf16SequenceLength > MostCharacters)
            {
                return line.Append('…').ToString();
            }

            line.Append(IsHarmless(character) ? character : new Rune(' '));
        }

        return line.ToString();
    }

    /// <summary>The two format characters that let letters join or stand apart are part of how some languages and emoji are written.</summary>
    private static bool IsHarmless(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Format => character.Value is '\u200C' or '\u200D',
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };
}
