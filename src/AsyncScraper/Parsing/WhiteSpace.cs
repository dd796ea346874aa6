using System.Text;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>The white space of text that was laid out for a source, not for a reader.</summary>
internal static class WhiteSpace
{
    /// <summary><paramref name="text"/> without Unicode's white space at its ends, and with one space for every run of it within.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(Math.Min(text.Length, 256));
        while (!(text = text.TrimStart()).IsEmpty)
        {
            var length = 1;
            while (length < text.Length && !char.IsWhiteSpace(text[length]))
            {
                length++;
            }

            if (collapsed.Length > 0)
            {
                collapsed.Append(' ');
            }

            collapsed.Append(text[..length]);
            text = text[length..];
        }

        return collapsed.ToString();
    }
}
