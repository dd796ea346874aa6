using System.Globalization;
using System.Text;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>Text with the letters that there are, and in the room that there is.</summary>
internal static class SheetText
{
    private const string Gap = "...";

    /// <summary>The first character of <see cref="LatinLetters"/>.</summary>
    private const char FirstLatin = '\u00C0';

    /// <summary>
    /// What the characters from U+00C0 to U+017F, those of Latin-1 and of Latin Extended-A, are without accents. In the invariant mode of
    /// globalisation, in which this program runs, .NET decomposes no characters.
    /// </summary>
    private const string LatinLetters =
        "AAAAAAACEEEEIIII" + "DNOOOOOxOUUUUYTs" + "aaaaaaaceeeeiiii" + "dnooooo/ouuuuyty"
        + "AaAaAaCcCcCcCcDd" + "DdEeEeEeEeEeGgGg" + "GgGgHhHhIiIiIiIi" + "IiIiJjKkkLlLlLlL"
        + "lLlNnNnNnnNnOoOo" + "OoOoRrRrRrSsSsSs" + "SsTtTtTtUuUuUuUu" + "UuUuWwYyYZzZzZzs";

    /// <summary>
    /// The text with characters of <see cref="StrokeFont"/> alone: Latin letters lose their accents, and what else there is none for
    /// becomes a question mark.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // An accent that follows its letter.
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Plain(rune.Value));
            }
        }

        return plain.ToString();
    }

    /// <summary>The text, or as much of its start and of its end as fits, with three dots between them.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="width">Pixels.</param>
    public static string Shorten(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var (start, end) = (text.Length / 2, text.Length / 2);
        for (var rest = WidthOf(text) + WidthOf(Gap); rest > width && end < text.Length;)
        {
            // The end has the extension, and gives way second.
            rest -= start > 0 && start >= text.Length - end
                ? StrokeFont.Of(text[--start]).Advance
                : StrokeFont.Of(text[end++]).Advance;
        }

        return text[..start] + Gap + text[end..];
    }

    /// <summary>The width of plain text in pixels, with the space after its last letter.</summary>
    public static int WidthOf(string text) => text.Sum(character => StrokeFont.Of(character).Advance);

    private static char Plain(int character) =>
        character is >= FirstLatin and < FirstLatin + 192 ? LatinLetters[character - FirstLatin]
        : character <= char.MaxValue && StrokeFont.Has((char)character) ? (char)character
        : '?';
}
