using System.Text.RegularExpressions;

namespace Activity7.Suite.Tests.Documents;

/// <summary>The shape of what a command prints, as a page shows it: the same words in the same places, whatever the numbers.</summary>
/// <remarks>
/// A number stands for any number, a run of spaces or of <c>─</c> for any other, a long hexadecimal number for any other. <c>…</c> within a line stands
/// for any text, and a line of it alone for any lines.
/// </remarks>
internal static partial class OutputShape
{
    private const string Anything = "…";

    /// <summary>Tells whether lines that were printed have the shape of those that are shown.</summary>
    public static bool Matches(IEnumerable<string> shown, IEnumerable<string> printed)
    {
        var lines = shown.Select(Shape).Select(line => line == Anything ? @"(?:.*\n)*?" : string.Join(".*", line.Split(Anything).Select(Regex.Escape)) + @"\n");
        var text = string.Concat(printed.Select(line => $"{Shape(line)}\n"));
        return Regex.IsMatch(text, $@"\A{string.Concat(lines)}\z");
    }

    private static string Shape(string line) =>
        Spaces().Replace(Rules().Replace(Numbers().Replace(Hexadecimal().Replace(line, "#"), "#"), "─"), " ").Trim();

    [GeneratedRegex(@"\b[0-9a-f]{16,}\b")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"(?<!\w)[-−+]?\d+(?:[.,:]\d+)*|\d+(?:[.,:]\d+)*")]
    private static partial Regex Numbers();

    [GeneratedRegex("─+")]
    private static partial Regex Rules();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
