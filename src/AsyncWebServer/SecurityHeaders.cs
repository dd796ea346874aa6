namespace Activity7.AsyncWebServer;

/// <summary>The headers that every answer has, so that a browser does no more with it than is meant.</summary>
internal static class SecurityHeaders
{
    /// <summary>For answers that are no page: nothing is loaded, and nobody shows them in a frame.</summary>
    private const string NoContent = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;

        // Reports are of the moment; a feature whose answers may be kept says so itself, and a page says what it loads.
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = NoContent;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
