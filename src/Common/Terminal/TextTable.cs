using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>A table of text: headings, and rows with as many cells.</summary>
/// <param name="Columns">The headings from left to right; one that begins with <c>&gt;</c> is aligned to the right, as numbers are.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record TextTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Writes the table: as wide as it needs when redirected.</summary>
    public void WriteTo(TextWriter writer)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in Columns)
        {
            var isNumber = column.StartsWith('>');
            var heading = new TableColumn(Markup.Escape(isNumber ? column[1..] : column)).NoWrap();
            table.AddColumn(isNumber ? heading.RightAligned() : heading);
        }

        foreach (var row in Rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        var screen = Screens.For(writer, wraps: true);
        if (screen.Profile.Out.IsTerminal)
        {
            screen.Write(table);
        }
        else
        {
            WritePlain(table, writer);
        }
    }

    /// <summary>Without the spaces that fill up a terminal's lines: they are noise in a file.</summary>
    private static void WritePlain(Table table, TextWriter writer)
    {
        var text = new StringWriter();
        Screens.For(text, wraps: false).Write(table);
        var lines = text.ToString().Split('\n').Select(line => line.TrimEnd());
        writer.Write(string.Join('\n', lines));
    }
}
