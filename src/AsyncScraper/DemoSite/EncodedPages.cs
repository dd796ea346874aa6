using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>The same page in different encodings, each told to the client in a different way, truly or not.</summary>
internal static class EncodedPages
{
    /// <summary>The title of all of them.</summary>
    public const string Title = "Mañana, café y corazón";

    /// <summary>Adds the pages to a site.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        const string Page = $"<!DOCTYPE html><title>{Title}</title>";
        Serve("header", "text/html; charset=iso-8859-1", Encoding.Latin1.GetBytes(Page));
        Serve("meta", "text/html", Encoding.Latin1.GetBytes($"<!DOCTYPE html><meta charset=iso-8859-1><title>{Title}</title>"));
        Serve("bom", "text/html; charset=iso-8859-1", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Page)]);
        Serve("utf-16", "text/html", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page)]);
        Serve("unknown", "text/html; charset=klingon", Encoding.UTF8.GetBytes(Page));

        // A million spaces are a thousand bytes on the wire.
        site.MapGet("/encoded/gzip", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.Optimal, leaveOpen: true);
            await compressed.WriteAsync(Encoding.UTF8.GetBytes(Page + new string(' ', 1_000_000)), context.RequestAborted);
        });

        foreach (var encoding in new[] { "gzip", "deflate", "br", "zstd", "nonsense" })
        {
            site.MapGet($"/encoded/broken-{encoding}", context =>
            {
                context.Response.Headers.ContentEncoding = encoding;
                return context.Response.WriteAsync("This was never compressed.", context.RequestAborted);
            });
        }

        var gzip = Compress(Page, stream => new GZipStream(stream, CompressionLevel.Optimal));
        var brotli = Compress(Page, stream => new BrotliStream(stream, CompressionLevel.Optimal));
        ServeCompressed("cut-gzip", "gzip", gzip[..(gzip.Length / 2)]);
        ServeCompressed("cut-br", "br", brotli[..(brotli.Length / 2)]);
        ServeCompressed("twice", "gzip, br", brotli);
        ServeCompressed("identity", "identity", Encoding.UTF8.GetBytes(Page));

        void ServeCompressed(string name, string encoding, byte[] body) => site.MapGet($"/encoded/{name}", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = body.Length;
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });

        void Serve(string name, string contentType, byte[] body) => site.MapGet($"/encoded/{name}", context =>
        {
            context.Response.ContentType = contentType;
            return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });
    }

    private static byte[] Compress(string text, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
