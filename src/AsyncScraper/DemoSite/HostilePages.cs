using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>Pages that are meant to bring a scraper down. The site itself makes them piece by piece and holds none.</summary>
internal static class HostilePages
{
    /// <summary>The length of the longest page, and what the bomb is before compression: bytes.</summary>
    public const long Gigabyte = 1_000_000_000;

    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    /// <summary>Adds the pages to a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="time">The clock of the page that sends a byte per second.</param>
    public static void Map(IEndpointRouteBuilder site, TimeProvider time)
    {
        site.MapGet("/hostile/gigabyte", context =>
        {
            context.Response.ContentType = Html.ContentType;
            context.Response.ContentLength = context.Request.Query.ContainsKey("chunked") ? null : Gigabyte;
            return WriteGigabyteAsync(context.Response.Body, context.RequestAborted);
        });
        site.MapGet("/hostile/bomb", async context =>
        {
            context.Response.ContentType = Html.ContentType;
            context.Response.Headers.ContentEncoding = "gzip";
            await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.Optimal, leaveOpen: true);
            await WriteGigabyteAsync(compressed, context.RequestAborted);
        });
        site.MapGet("/hostile/slow", async context =>
        {
            context.Response.ContentType = Html.ContentType;
            while (true)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await Task.Delay(TimeSpan.FromSeconds(1), time, context.RequestAborted);
            }
        });
        site.MapGet("/hostile/links/{count:int}", context =>
            WriteManyAsync(context, Number(context, "count"), "<a href=\"/hostile/links/0?{0}\">{0}</a>\n"));
        site.MapGet("/hostile/nested/{depth:int}", context => WriteManyAsync(context, Number(context, "depth"), "<div>"));
        site.MapGet("/hostile/redirects/{number:int=0}", context =>
        {
            context.Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"/hostile/redirects/{Number(context, "number") + 1}"));
            return Task.CompletedTask;
        });
    }

    /// <summary>Spaces, which gzip makes a thousand times shorter: close to the most that its format allows, 1032.</summary>
    private static async Task WriteGigabyteAsync(Stream body, CancellationToken cancellationToken)
    {
        for (var rest = Gigabyte; rest > 0; rest -= Spaces.Length)
        {
            await body.WriteAsync(Spaces.AsMemory(0, (int)Math.Min(rest, Spaces.Length)), cancellationToken);
        }
    }

    /// <summary>A page with a title and a piece as often as wanted, numbered at <c>{0}</c>, sent a few kilobytes at a time.</summary>
    private static async Task WriteManyAsync(HttpContext context, int count, string piece)
    {
        const int EnoughToSend = 16 * 1024;
        context.Response.ContentType = Html.ContentType;
        var format = CompositeFormat.Parse(piece);
        var text = new StringBuilder("<!DOCTYPE html>\n<title>Too much</title>\n");
        for (var number = 0; number < count; number++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, number);
            if (text.Length >= EnoughToSend)
            {
                await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
                text.Clear();
            }
        }

        await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }

    private static int Number(HttpContext context, string name) =>
        Convert.ToInt32(context.GetRouteValue(name), CultureInfo.InvariantCulture);
}
