using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>What a site tells crawlers: <c>robots.txt</c> (RFC 9309), and sitemaps (sitemaps.org, protocol 0.9) of its wiki.</summary>
internal static class CrawlerPages
{
    /// <summary>The most URLs that the protocol allows a sitemap.</summary>
    public const int MostUrls = 50_000;

    private const string Namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    /// <summary>URLs that are written at a time, some tens of kilobytes.</summary>
    private const int Batch = 500;

    /// <summary>Adds them to a site whose wiki has so many pages.</summary>
    public static void Map(IEndpointRouteBuilder site, int pages)
    {
        site.MapGet("/robots.txt", context => context.Response.WriteAsync(
            $"User-agent: *\nDisallow: /private/\n\nSitemap: {Origin(context)}/sitemap.xml\n", context.RequestAborted));
        site.MapGet("/private/{name}", context => Html.WriteAsync(context, "Not for robots", "<p>This was not to be read.</p>\n"));

        var maps = (pages + MostUrls - 1) / MostUrls;
        site.MapGet("/sitemap.xml", context => maps == 1
            ? WriteAsync(context, "urlset", "url", 0, pages, "/wiki/{0}")
            : WriteAsync(context, "sitemapindex", "sitemap", 0, maps, "/sitemap/{0}.xml"));
        site.MapGet("/sitemap/{map:int}.xml", context =>
        {
            var first = int.Parse((string)context.GetRouteValue("map")!, CultureInfo.InvariantCulture) * (long)MostUrls;
            if (first < pages && first >= 0)
            {
                return WriteAsync(context, "urlset", "url", (int)first, (int)Math.Min(pages, first + MostUrls), "/wiki/{0}");
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private static async Task WriteAsync(HttpContext context, string root, string entry, int first, int end, string path)
    {
        context.Response.ContentType = "application/xml";
        var format = CompositeFormat.Parse($"<{entry}><loc>{Origin(context)}{path}</loc></{entry}>\n");
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} {Namespace}>\n");
        for (var number = first; number < end; number++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, number);
            if (number % Batch == 0)
            {
                await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
                text.Clear();
            }
        }

        await context.Response.WriteAsync(text.Append(CultureInfo.InvariantCulture, $"</{root}>\n").ToString(), context.RequestAborted);
    }

    /// <summary>The site as the client has called it.</summary>
    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
