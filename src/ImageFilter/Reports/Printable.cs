namespace Activity7.ImageFilter.Reports;

/// <summary>Text that is safe on a terminal.</summary>
internal static class Printable
{
    /// <summary>
    /// Replaces each control character of <paramref name="text"/> by a question mark, as <c>ls</c> does. A file name may hold any: a
    /// line break would make one line look like two, and an escape sequence could clear the screen.
    /// </summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(character => char.IsControl(character) ? '?' : character)) : text;
}
