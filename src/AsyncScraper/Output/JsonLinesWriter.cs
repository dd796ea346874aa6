using System.Text.Json;

namespace Activity7.AsyncScraper.Output;

/// <summary>Rows as JSON Lines.</summary>
internal sealed class JsonLinesWriter(Stream stream) : IRowWriter
{
    private readonly BufferedStream _buffer = new(stream, 64 * 1024);

    /// <inheritdoc />
    public void Write(PageRow row)
    {
        JsonSerializer.Serialize(_buffer, row, ScraperJson.Line.PageRow);
        _buffer.WriteByte((byte)'\n');
    }

    /// <inheritdoc />
    public Task FlushAsync() => _buffer.FlushAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await FlushAsync();
}
