using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer;

/// <summary>The headers that every answer has.</summary>
internal static class ResponseHeaders
{
    public static void UseResponseHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;

        // Reports are of the moment; a feature whose answers may be kept says so itself.
        headers[HeaderNames.CacheControl] = "no-store";
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });
}
