using System.Buffers;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>Reads bodies into memory up to a limit.</summary>
internal static class LimitedBody
{
    private const int ChunkLength = 16 * 1024;

    /// <summary>The most memory that a Content-Length alone is believed for; a longer body has to arrive first.</summary>
    private const int MostTrustedLength = 1024 * 1024;

    /// <summary>Reads <paramref name="content"/> to its end.</summary>
    /// <returns>The body in memory with the same headers.</returns>
    /// <exception cref="PageException">The body is longer than <paramref name="limit"/>; nothing beyond is read; or it cannot be decompressed.</exception>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public static async Task<HttpContent> ReadAsync(
        HttpContent content, long limit, FetchTrace trace, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            throw TooLong(limit);
        }

        var body = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 0, MostTrustedLength));
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            await using var source = await content.ReadAsStreamAsync(cancellationToken);
            int count;
            while ((count = await source.ReadAsync(chunk, cancellationToken)) > 0)
            {
                trace.Bytes += count;
                if (trace.Bytes > limit)
                {
                    throw TooLong(limit);
                }

                await body.WriteAsync(chunk.AsMemory(0, count), cancellationToken);
            }
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
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        var read = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        foreach (var (name, values) in content.Headers.NonValidated)
        {
            read.Headers.TryAddWithoutValidation(name, values);
        }

        return read;
    }

    private static PageException TooLong(long limit) =>
        new(FormattableString.Invariant($"the body is longer than {limit:#,0} bytes; --max-bytes sets the limit"));
}
