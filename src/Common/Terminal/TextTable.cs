using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>A table of text: headings, and rows with as many cells.</summary>
/// <param name="Columns">The headings from left to right; one that begins with <c>&gt;</c> is aligned to the right, as numbers are.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record TextTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>
    /// Writes a blank line and the table as wide as it needs, the same on a terminal and elsewhere: a narrow terminal wraps whole lines, which is easier
    /// to read than wrapped cells.
    /// </summary>
    public void WriteTo(TextWriter writer)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in Columns)
        {
            var isNumber = column.StartsWith('>');
            var heading = new TableColumn(Markup.Escape(isNumber ? column[1..] : column)).NoWrap().Padding(0, 0, 1, 0);
            table.AddColumn(isNumber ? heading.RightAligned() : heading);
        }

        foreach (var row in Rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        // The border's empty left edge, and the spaces that fill up a terminal's lines, would be noise.
        var text = new StringWriter();
        Screens.For(new AnsiConsoleOutput(text), wraps: false).Write(table);
        var lines = text.ToString().Split('\n').Select(line => line.Length > 0 ? line[1..].TrimEnd() : line);
        writer.Write($"{string.Join('\n', lines).TrimEnd('\n')}\n");
    }

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown()
    {
        var headings = Columns.Select(column => column.TrimStart('>'));
        var rules = Columns.Select(column => column.StartsWith('>') ? "---:" : "---");
        return string.Concat(Rows.Prepend([.. rules]).Prepend([.. headings]).Select(cells => $"| {string.Join(" | ", cells)} |\n"));
    }
}
