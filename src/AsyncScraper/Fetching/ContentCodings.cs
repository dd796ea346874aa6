namespace Activity7.AsyncScraper.Fetching;

/// <summary>What may be done to a body for the way (RFC 9110 §8.4).</summary>
internal static class ContentCodings
{
    /// <summary>Makes sure that the client, which undoes one layer of gzip, deflate or br, has left nothing to undo.</summary>
    /// <exception cref="PageException">It has: what is left would be taken for the page itself.</exception>
    public static void Check(HttpContent content)
    {
        var left = content.Headers.ContentEncoding
            .Where(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (left.Length > 0)
        {
            throw new PageException($"the Content-Encoding '{string.Join(", ", left)}' cannot be undone; one layer of gzip, deflate or br can");
        }
    }
}
