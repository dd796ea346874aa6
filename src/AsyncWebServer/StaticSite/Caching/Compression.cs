using System.IO.Compression;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>Makes files smaller once, to be sent often.</summary>
internal static class Compression
{
    /// <summary>Below, a packet or two carry the file anyway.</summary>
    private const int LeastLength = 1_024;

    /// <summary>Up to here the better qualities take some ten milliseconds; above they would take hundreds.</summary>
    private const int LongestThorough = 100_000;

    /// <summary>The encoder's default: it looks back 4 MiB, more than any file in memory has.</summary>
    private const int BrotliWindow = 22;

    /// <summary>Types beside text that are not compressed already.</summary>
    private static readonly HashSet<string> Compressible =
    [
        "application/javascript", "application/json", "application/manifest+json", "application/rtf", "application/vnd.ms-fontobject",
        "application/wasm", "application/xhtml+xml", "application/xml",
        "font/otf", "font/ttf", "image/bmp", "image/svg+xml", "image/x-icon",
    ];

    /// <summary>True when a file may become smaller.</summary>
    /// <param name="contentType">Its content type, with or without a charset.</param>
    /// <param name="length">Its length in bytes.</param>
    public static bool IsWorthwhile(string contentType, long length) =>
        length >= LeastLength && (contentType.StartsWith("text/", StringComparison.Ordinal) || Compressible.Contains(contentType));

    /// <summary>Compresses a file.</summary>
    /// <returns>Null when that makes it no smaller.</returns>
    public static byte[]? Compress(byte[] content, ContentCoding coding)
    {
        var isThorough = content.Length <= LongestThorough;
        return coding == ContentCoding.Brotli
            ? Brotli(content, quality: isThorough ? 9 : 5)
            : Gzip(content, isThorough ? CompressionLevel.SmallestSize : CompressionLevel.Optimal);
    }

    private static byte[]? Brotli(byte[] content, int quality)
    {
        var result = new byte[content.Length - 1];
        return BrotliEncoder.TryCompress(content, result, out var length, quality, BrotliWindow) ? result[..length] : null;
    }

    private static byte[]? Gzip(byte[] content, CompressionLevel level)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, level, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return result.Length < content.Length ? result.ToArray() : null;
    }
}
