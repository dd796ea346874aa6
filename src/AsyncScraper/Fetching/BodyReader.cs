namespace Activity7.AsyncScraper.Fetching;

/// <summary>Reads bodies into memory up to a limit, and undoes their compression.</summary>
internal static class BodyReader
{
    /// <summary>Where a body's length is not known: enough for most pages, and what one read of a socket brings at most.</summary>
    private const int FirstLength = 16 * 1024;

    /// <summary>The most memory that a Content-Length alone is believed for; a longer body has to arrive first.</summary>
    private const int MostTrustedLength = 1024 * 1024;

    /// <summary>A compressed body up to this length may be as regular as it likes: it is no memory to speak of.</summary>
    private const int HarmlessLength = 256 * 1024;

    /// <summary>Reads <paramref name="content"/> to its end.</summary>
    /// <exception cref="PageException">The body is longer than the limits allow; nothing beyond is read; or it cannot be decompressed.</exception>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(
        HttpContent content, BodyLimits limits, FetchTrace trace, CancellationToken cancellationToken)
    {
        if (!limits.CutsLonger && content.Headers.ContentLength > limits.MaxBytes)
        {
            throw TooLong(limits);
        }

        try
        {
            var wire = new CountedStream(await content.ReadAsStreamAsync(cancellationToken));
            await using var plain = ContentCodings.Open(content, wire);
            return await ReadAsync(wire, plain, content.Headers.ContentLength, limits, trace, cancellationToken);
        }
        catch (HttpIOException exception)
        {
            // HttpClient does the same where it reads bodies itself; the retry rules know this type alone.
            throw new HttpRequestException(exception.HttpRequestError, exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, exception.Message, exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // Gzip and deflate throw the one, Brotli the other.
            throw new PageException("the body cannot be decompressed");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(
        CountedStream wire, Stream plain, long? length, BodyLimits limits, FetchTrace trace, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is seen without growing.
        var buffer = new byte[Math.Min(length + 1 ?? FirstLength, MostTrustedLength)];
        var filled = 0;
        int count;
        while ((count = await plain.ReadAsync(buffer.AsMemory(filled), cancellationToken)) > 0)
        {
            filled += count;
            trace.Bytes = filled;
            if (filled > limits.MaxBytes)
            {
                filled = limits.CutsLonger ? (int)limits.MaxBytes : throw TooLong(limits);
                break;
            }

            if (filled > HarmlessLength && filled > wire.Count * limits.MaxRatio)
            {
                throw new PageException(FormattableString.Invariant(
                    $"the body is compressed more than {limits.MaxRatio:#,0} to 1, as no page is; --max-ratio sets the limit"));
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * filled, limits.MaxBytes + 1));
            }
        }

        return buffer.AsMemory(0, filled);
    }

    private static PageException TooLong(BodyLimits limits) =>
        new(FormattableString.Invariant($"the body is longer than {limits.MaxBytes:#,0} bytes; --max-bytes sets the limit"));
}
