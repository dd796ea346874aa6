using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Activity7.AsyncWebServer.Limits;

/// <summary>What one client can ask of the server, so that a few of them cannot take it from all others. Each limit has its reason here.</summary>
internal static class KestrelLimits
{
    /// <summary>
    /// How long an answer that asks many parts of the program may be in the making before its client is told 504. Answers that are made at
    /// once need no such limit, and files and streams of events have that of their reading.
    /// </summary>
    public static TimeSpan RequestTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Sets the limits of the reading of requests and of answers.</summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;

        // No route takes a body; a small one is read past, so that the connection can be used again.
        limits.MaxRequestBodySize = 16 * 1024;

        // The longest paths of the system are 4 KiB, and each of their bytes can be written as three.
        limits.MaxRequestLineSize = 16 * 1024;

        // Browsers send about 1 KiB in twenty headers; tracing and proxies add a few.
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
        limits.MaxRequestHeaderCount = 100;

        // A request that is dribbled in holds its connection no longer than a slow phone needs.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

        // A client that does not read what it asked for is let go.
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

        // Longer than the minute that most proxies keep a connection: the one who closes first must be the one who sends.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);

        // HTTP/2: as many streams as browsers ask for, not as many as an attacker would like.
        limits.Http2.MaxStreamsPerConnection = 100;
    }
}
