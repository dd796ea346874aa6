using System.IO.Compression;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// What may be done to a body for the way (RFC 9110 §8.4). HttpClient can undo it as well, but does not tell how many bytes came over the
/// wire, and those show a body that was made to fill the memory of whoever reads it.
/// </summary>
internal static class ContentCodings
{
    /// <summary>What servers are told: deflate is left out because they do not agree on what it means.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>Opens the body of <paramref name="content"/> as it was before it was compressed.</summary>
    /// <param name="content">The headers.</param>
    /// <param name="wire">The body as it comes; closed with the result.</param>
    /// <exception cref="PageException">It was coded in a way that is not understood, or more than once.</exception>
    public static Stream Open(HttpContent content, Stream wire)
    {
        var codings = content.Headers.ContentEncoding
            .Select(coding => coding.ToLowerInvariant()).Where(coding => coding != "identity").ToArray();
        return codings switch
        {
            [] => wire,
            ["gzip" or "x-gzip"] => new GZipStream(wire, CompressionMode.Decompress),
            ["deflate"] => new ZLibStream(wire, CompressionMode.Decompress),
            ["br"] => new BrotliStream(wire, CompressionMode.Decompress),
            _ => throw new PageException(
                $"the Content-Encoding '{string.Join(", ", codings)}' cannot be undone; one layer of gzip, deflate or br can"),
        };
    }
}
