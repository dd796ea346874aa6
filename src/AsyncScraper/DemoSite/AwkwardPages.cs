using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>The pages that a scraper meets sooner or later: errors, redirects, servers that wait, hang up or never end.</summary>
internal static class AwkwardPages
{
    /// <summary>Adds the pages to a site, with counters of their own.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        MapErrors(site);
        MapWaits(site);
        MapRedirects(site);
        MapBodies(site);
    }

    private static void MapErrors(IEndpointRouteBuilder site)
    {
        site.MapGet("/status/{code:int}", context => WriteStatusAsync(context, Number(context, "code"), context.Request.Query["retry-after"]));

        // Fails as often as its path says, then works for ever.
        var requests = new ConcurrentDictionary<int, int>();
        site.MapGet("/flaky/{failures:int}", context =>
        {
            var failures = Number(context, "failures");
            return requests.AddOrUpdate(failures, 1, (_, count) => count + 1) > failures
                ? Html.WriteAsync(context, $"The flaky page: there at try {failures + 1}", "<p>It failed before, and a retry has mended it.</p>\n")
                : WriteStatusAsync(context, StatusCodes.Status503ServiceUnavailable, retryAfter: "0");
        });
    }

    private static void MapWaits(IEndpointRouteBuilder site)
    {
        var meetings = new ConcurrentDictionary<int, Rendezvous>();
        site.MapGet("/meet/{parties:int}", async context =>
        {
            var parties = Number(context, "parties");
            await meetings.GetOrAdd(parties, count => new Rendezvous(count)).MeetAsync(context.RequestAborted);
            await Html.WriteAsync(context, $"{parties} requests have met", "");
        });
        site.MapGet("/hold", context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        site.MapGet("/stall", async context =>
        {
            await WriteHalfAsync(context);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        site.MapGet("/cut", async context =>
        {
            await WriteHalfAsync(context);
            context.Abort();
        });
    }

    private static void MapRedirects(IEndpointRouteBuilder site)
    {
        site.MapGet("/redirect/{hops:int}", context =>
        {
            var hops = Number(context, "hops");
            if (hops == 0)
            {
                return Html.WriteAsync(context, "The end of the redirects", "");
            }

            context.Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"/redirect/{hops - 1}"));
            return Task.CompletedTask;
        });
        MapRedirect("/loop/a", "/loop/b");
        MapRedirect("/loop/b", "/loop/a");
        MapRedirect("/leave", "ftp://example.com/");
        MapRedirect("/moved", "/user-agent");
        site.MapGet("/to", context =>
        {
            context.Response.Redirect(context.Request.Query["url"]!);
            return Task.CompletedTask;
        });
        site.MapGet("/link", context => Html.WriteAsync(
            context, "A page with a link", $"<p><a href=\"{HtmlEncoder.Default.Encode(context.Request.Query["url"]!)}\">here</a></p>\n"));

        void MapRedirect(string from, string to) => site.MapGet(from, context =>
        {
            context.Response.Redirect(to);
            return Task.CompletedTask;
        });
    }

    private static void MapBodies(IEndpointRouteBuilder site)
    {
        site.MapGet("/bytes/{count:int}", context =>
        {
            context.Response.ContentType = "application/octet-stream";
            return context.Response.Body.WriteAsync(new byte[Number(context, "count")], context.RequestAborted).AsTask();
        });
        site.MapGet("/endless", async context =>
        {
            while (true)
            {
                await context.Response.WriteAsync("and so on, ", context.RequestAborted);
            }
        });
        site.MapGet("/untitled", context => Html.WriteAsync(context, "", ""));
        site.MapGet("/protocol", context => Html.WriteAsync(context, context.Request.Protocol, ""));
        site.MapGet("/user-agent", context =>
            Html.WriteAsync(context, HtmlEncoder.Default.Encode(context.Request.Headers.UserAgent.ToString()), ""));
    }

    private static Task WriteStatusAsync(HttpContext context, int status, string? retryAfter)
    {
        context.Response.StatusCode = status;
        if (!string.IsNullOrEmpty(retryAfter))
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Html.WriteAsync(context, string.Create(CultureInfo.InvariantCulture, $"Status {status}"), "");
    }

    /// <summary>Announces a hundred bytes and sends fifty.</summary>
    private static async Task WriteHalfAsync(HttpContext context)
    {
        context.Response.ContentLength = 100;
        await context.Response.Body.WriteAsync(new byte[50], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static int Number(HttpContext context, string name) =>
        int.Parse((string)context.GetRouteValue(name)!, CultureInfo.InvariantCulture);
}
