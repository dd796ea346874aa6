using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>A file as it is sent in one content coding (RFC 9110 section 3.2), with the headers that differ between codings.</summary>
internal sealed class Representation
{
    /// <param name="content">The bytes.</param>
    /// <param name="coding">How they are written.</param>
    /// <param name="contentHash">The hash of the file, the same in every coding.</param>
    public Representation(byte[] content, ContentCoding coding, string contentHash)
    {
        var name = coding switch
        {
            ContentCoding.Gzip => "gzip",
            ContentCoding.Brotli => "br",
            _ => null,
        };
        Content = content;
        ContentEncoding = name;
        EntityTag = new EntityTagHeaderValue(name is null ? $"\"{contentHash}\"" : $"\"{contentHash}-{name}\"");
        ETag = EntityTag.ToString();
    }

    /// <summary>The bytes; nobody writes to them.</summary>
    public byte[] Content { get; }

    /// <summary>The value of Content-Encoding; empty for the file as it is.</summary>
    public StringValues ContentEncoding { get; }

    /// <summary>
    /// A strong validator: the bytes of two codings differ, and so do their tags. It comes from the bytes and not from their date, so
    /// that it never vouches for others, and is the same on every machine that has the file.
    /// </summary>
    public EntityTagHeaderValue EntityTag { get; }

    /// <summary>The same as the value of ETag.</summary>
    public StringValues ETag { get; }
}
