using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Activity7.AsyncScraper.Output;

/// <summary>
/// Rows as comma-separated values, with a heading. Of the links there is the number, and several values of one <c>--select</c> are lines of
/// one cell.
/// </summary>
internal sealed class CsvRowWriter : IRowWriter
{
    private readonly IReadOnlyList<string> _selected;
    private readonly bool _saves;
    private readonly CsvWriter _csv;

    /// <summary>Writes the heading.</summary>
    /// <param name="stream">Where the rows go.</param>
    /// <param name="selected">The names of what is selected, which are the last columns.</param>
    /// <param name="saves">True if there is a column for the files of saved pages.</param>
    public CsvRowWriter(Stream stream, IReadOnlyList<string> selected, bool saves)
    {
        _selected = selected;
        _saves = saves;
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n", // RFC 4180 §2.1

            // A title that begins with = would be a formula in whatever opens the file.
            InjectionOptions = InjectionOptions.Escape,
        });
        WriteRecord([.. Columns.SkipLast(saves ? 0 : 1), .. selected]);
    }

    /// <summary>The names of the columns, but for those of what is selected; the last is there only where pages are saved.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["url", "finalUrl", "status", "bytes", "milliseconds", "tries", "title", "links", "error", "saved"];

    /// <inheritdoc />
    public void Write(PageRow row) => WriteRecord(
    [
        row.Url,
        row.FinalUrl,
        row.Status?.ToString(CultureInfo.InvariantCulture),
        row.Bytes.ToString(CultureInfo.InvariantCulture),
        row.Milliseconds.ToString(CultureInfo.InvariantCulture),
        row.Tries.ToString(CultureInfo.InvariantCulture),
        row.Title,
        row.Links.Count.ToString(CultureInfo.InvariantCulture),
        row.Error,
        .. _saves ? [row.Saved] : Array.Empty<string?>(),
        .. _selected.Select(name => string.Join('\n', row.Selected?[name] ?? [])),
    ]);

    /// <inheritdoc />
    public Task FlushAsync() => _csv.FlushAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await FlushAsync();
        await _csv.DisposeAsync();
    }

    private void WriteRecord(IReadOnlyList<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }
}
