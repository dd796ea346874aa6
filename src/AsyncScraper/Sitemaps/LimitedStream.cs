namespace Activity7.AsyncScraper.Sitemaps;

/// <summary>Reads no more of another stream than a sitemap may have, as a whole and for one entry.</summary>
/// <param name="source">What is read; it is the caller's to dispose.</param>
internal sealed class LimitedStream(Stream source) : Stream
{
    /// <summary>The limit of the protocol, 50 MB before compression.</summary>
    private const long MostBytes = 50 * 1024 * 1024;

    /// <summary>
    /// Many times the longest URL. An XML reader holds a whole tag, and the time it takes grows with the square of its attributes: a
    /// million of them kept it busy for 22 seconds.
    /// </summary>
    private const long MostEntryBytes = 64 * 1024;

    private long _read;

    private long _entryStart;

    /// <summary>Says that what was read up to here is done with: a tag, a text or a line.</summary>
    public void BeginEntry() => _entryStart = _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">There are more bytes than a limit allows.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = source.Read(buffer);
        _read += count;
        return _read > MostBytes ? throw new InvalidDataException("the sitemap is longer than 52,428,800 bytes")
            : _read - _entryStart <= MostEntryBytes ? count
            : throw new InvalidDataException("the sitemap holds something longer than 65,536 bytes in one piece");
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
