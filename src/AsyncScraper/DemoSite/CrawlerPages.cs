using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>What a site tells crawlers: robots.txt, a sitemap of the wiki, and a page that robots.txt forbids.</summary>
internal static class CrawlerPages
{
    /// <summary>The most URLs of one sitemap (sitemaps.org protocol).</summary>
    private const int MostPerSitemap = 50_000;

    /// <summary>Adds the pages to a site.</summary>
    public static void Map(IEndpointRouteBuilder site, SiteSettings settings)
    {
        site.MapGet("/robots.txt", context => WriteAsync(
            context, "text/plain", $"User-agent: *\nDisallow: /private/\n\nSitemap: {AddressOf(context)}/sitemap.xml\n"));
        site.MapGet("/private/", context => Html.WriteAsync(context, "A page that robots.txt forbids", ""));
        var sitemaps = (settings.Pages - 1) / MostPerSitemap + 1;
        site.MapGet("/sitemap.xml", context => sitemaps == 1
            ? WriteSitemapAsync(context, 0, settings.Pages)
            : WriteAsync(context, "application/xml", Sitemap(
                context, "sitemapindex", "sitemap", Enumerable.Range(0, sitemaps).Select(number => Invariant($"/sitemap-{number}.xml")))));
        site.MapGet("/sitemap-{number:int}.xml", context =>
        {
            var first = int.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture) * MostPerSitemap;
            return WriteSitemapAsync(context, first, Math.Clamp(settings.Pages - first, 0, MostPerSitemap));
        });
    }

    private static Task WriteSitemapAsync(HttpContext context, int first, int count) => WriteAsync(
        context, "application/xml", Sitemap(context, "urlset", "url", Enumerable.Range(first, count).Select(WikiPages.PathOf)));

    private static string Sitemap(HttpContext context, string root, string entry, IEnumerable<string> paths)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var path in paths)
        {
            xml.Append($"<{entry}><loc>{AddressOf(context)}{path}</loc></{entry}>\n");
        }

        return xml.Append($"</{root}>\n").ToString();
    }

    private static string AddressOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static Task WriteAsync(HttpContext context, string contentType, string text)
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
