using Microsoft.AspNetCore.Http;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>Writes the pages of the site.</summary>
internal static class Html
{
    /// <summary>The media type of a page.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>Answers with a page in UTF-8.</summary>
    /// <param name="context">The request.</param>
    /// <param name="title">Its title and heading, as HTML.</param>
    /// <param name="body">What follows the heading, as HTML.</param>
    public static Task WriteAsync(HttpContext context, string title, string body)
    {
        context.Response.ContentType = ContentType;
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><title>{title}</title></head>
            <body>
            <h1>{title}</h1>
            {body}</body>
            </html>

            """,
            context.RequestAborted);
    }
}
