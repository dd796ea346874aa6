using System.Text.RegularExpressions;
using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Urls;

/// <summary>The regular expressions by which a user includes and excludes URLs.</summary>
internal static class UrlPattern
{
    /// <summary>
    /// The expression that <paramref name="text"/> stands for. It takes time in proportion to the URL whatever the two hold, because it
    /// never goes back in the URL.
    /// </summary>
    /// <exception cref="FormatException">
    /// With a message for the user: <paramref name="text"/> is no regular expression, or needs to go back, as a lookahead or a
    /// backreference does.
    /// </exception>
    public static Regex Parse(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException exception)
        {
            throw new FormatException(
                $"'{OneLine.Of(text)}' is not a regular expression: {ReasonOf(exception, text)} (after {exception.Offset} characters)",
                exception);
        }
        catch (NotSupportedException exception)
        {
            throw new FormatException(
                $"'{OneLine.Of(text)}' cannot be matched in linear time: leave out lookaheads, lookbehinds, backreferences, conditions, "
                + "atomic groups and big counts",
                exception);
        }
    }

    /// <summary>The message repeats the pattern first, which may be long and hold line breaks.</summary>
    private static string ReasonOf(RegexParseException exception, string text)
    {
        var start = FormattableString.Invariant($"Invalid pattern '{text}' at offset {exception.Offset}. ");
        return OneLine.Of(exception.Message.Replace(start, "", StringComparison.Ordinal).TrimEnd('.'));
    }
}
