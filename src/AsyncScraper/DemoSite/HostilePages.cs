using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>Pages that were made to keep a crawler busy or to fill its memory; none of them takes much of the site's own.</summary>
internal static class HostilePages
{
    private const int ChunkLength = 64 * 1024;

    /// <summary>Adds the pages to a site.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/hostile/gigabyte", async context =>
        {
            context.Response.ContentType = "text/html";
            var chunk = Encoding.ASCII.GetBytes(new string('x', ChunkLength));
            for (var written = 0L; written < 1_000_000_000; written += ChunkLength)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });
        site.MapGet("/hostile/links/{count:int}", context => RepeatAsync(context, number => $"<a href=/{number}>x</a>"));
        site.MapGet("/hostile/nested/{count:int}", context => RepeatAsync(context, _ => "<div>"));
        site.MapGet("/hostile/bomb", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.SmallestSize, leaveOpen: true);
            for (var written = 0; written < 5_000_000; written += ChunkLength)
            {
                await compressed.WriteAsync(new byte[ChunkLength], context.RequestAborted);
            }
        });
        site.MapGet("/hostile/slow", async context =>
        {
            context.Response.ContentType = "text/html";
            while (true)
            {
                await context.Response.WriteAsync("x", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, context.RequestAborted);
            }
        });
        site.MapGet("/hostile/redirects/{count:int}", context =>
        {
            context.Response.Redirect(FormattableString.Invariant($"/hostile/redirects/{Count(context) + 1}"));
            return Task.CompletedTask;
        });
    }

    private static async Task RepeatAsync(HttpContext context, Func<int, string> html)
    {
        context.Response.ContentType = "text/html";
        var chunk = new StringBuilder("<title>Hostile</title>");
        for (var number = 0; number < Count(context); number++)
        {
            chunk.Append(html(number));
            if (chunk.Length > ChunkLength)
            {
                await context.Response.WriteAsync(chunk.ToString(), context.RequestAborted);
                chunk.Clear();
            }
        }

        await context.Response.WriteAsync(chunk.ToString(), context.RequestAborted);
    }

    private static int Count(HttpContext context) => int.Parse((string)context.GetRouteValue("count")!, CultureInfo.InvariantCulture);
}
