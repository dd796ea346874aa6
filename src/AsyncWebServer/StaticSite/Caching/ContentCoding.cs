namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>How a file is written for its way (RFC 9110 section 8.4.1), in the order of preference.</summary>
internal enum ContentCoding
{
    /// <summary>As it is.</summary>
    Identity,

    /// <summary>RFC 1952.</summary>
    Gzip,

    /// <summary>RFC 7932.</summary>
    Brotli,
}
