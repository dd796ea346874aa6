using System.Text.RegularExpressions;

namespace Activity7.Suite.Tests.Documents;

/// <summary>An entry of <c>docs/references.bib</c>.</summary>
/// <param name="Key">By which it is cited.</param>
/// <param name="Fields">Its fields by name, in the notation of BibTeX.</param>
internal sealed partial record BibliographyEntry(string Key, IReadOnlyDictionary<string, string> Fields)
{
    private static readonly string[] Venues = ["journal", "booktitle", "institution", "school", "publisher", "howpublished"];

    /// <summary>The anchor of the entry in the page of a language.</summary>
    public string Anchor => Key.ToLowerInvariant();

    /// <summary>Who wrote it, by given names and surname.</summary>
    public string Authors => string.Join(", ", (Text("author") is { Length: > 0 } author ? author : Text("editor")).Split(" and ").Select(InReadingOrder));

    /// <summary>The year in which it appeared or, for a page that changes, in which it was consulted.</summary>
    public string Year => Text("year");

    /// <summary>Where it appeared: a journal, a conference, a publisher or a site.</summary>
    public string Venue => string.Join(", ", Venues.Select(Text).Where(text => text.Length > 0));

    /// <summary>Where it can be read.</summary>
    public string Address => Text("doi") is { Length: > 0 } doi ? $"https://doi.org/{doi}" : Text("url");

    /// <summary>Reads the entries of a file that has each on a line of its own.</summary>
    public static IReadOnlyList<BibliographyEntry> ReadAll(string path) =>
        [.. File.ReadLines(path)
            .Select(line => Entry().Match(line))
            .Where(match => match.Success)
            .Select(match => new BibliographyEntry(
                match.Groups["key"].Value,
                Field().Matches(match.Groups["fields"].Value).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value)))];

    /// <summary>The entry as a line of a page.</summary>
    /// <param name="consulted">The word for the year of a page that changes, in the page's language.</param>
    public string Line(string consulted)
    {
        string[] parts =
        [
            Authors, $"*{Text("title")}*", Text("edition") is { Length: > 0 } edition ? $"{edition} ed." : "", Venue, Text("series"),
            Text("number") is { Length: > 0 } number && Text("volume") is { Length: > 0 } volume ? $"{volume}({number})" : Text("volume") + Text("number"),
            Fields.ContainsKey("urldate") ? $"{consulted} {Year}" : Year, Text("pages"), Text("note"),
        ];
        return $"- <a id=\"{Anchor}\"></a>**{Key}.** {string.Join(", ", parts.Where(part => part.Length > 0))}. <{Address}>";
    }

    private static string InReadingOrder(string name) => name.Split(", ") is [var surname, var given] ? $"{given} {surname}" : name;

    /// <summary>A field without the notation of BibTeX; empty where the entry has none.</summary>
    private string Text(string field)
    {
        var text = Fields.GetValueOrDefault(field, "");
        foreach (var (notation, character) in Notations)
        {
            text = text.Replace(notation, character, StringComparison.Ordinal);
        }

        return text.Replace("{", "").Replace("}", "");
    }

    private static readonly (string Notation, string Character)[] Notations =
    [
        ("{\\'e}", "é"), ("{\\'a}", "á"), ("{\\\"u}", "ü"), ("{\\c{c}}", "ç"), ("{$L = \\lambda W$}", "L = λW"),
        ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("\\_", "_"), ("\\%", "%"), ("\\&", "&"), ("\\#", "#"),
    ];

    [GeneratedRegex(@"^@\w+\{(?<key>[^,]+), (?<fields>.*)\}$")]
    private static partial Regex Entry();

    // A value has braces within braces, two deep.
    [GeneratedRegex(@"(?<name>\w+)=\{(?<value>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}")]
    private static partial Regex Field();
}
