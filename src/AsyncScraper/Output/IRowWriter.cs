namespace Activity7.AsyncScraper.Output;

/// <summary>Writes rows for other programs. Disposing it writes what it still holds; the stream stays open.</summary>
internal interface IRowWriter : IAsyncDisposable
{
    /// <summary>Writes a row, or holds it until the next flush.</summary>
    void Write(PageRow row);

    /// <summary>Hands everything to the stream.</summary>
    Task FlushAsync();
}
