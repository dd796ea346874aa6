namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>Answers GET and HEAD below <c>/static/</c> from memory; what is not there goes on to the file server.</summary>
/// <param name="next">The file server.</param>
/// <param name="cache">The memory.</param>
internal sealed class CachedSite(RequestDelegate next, SiteCache cache)
{
    private readonly Compressor _compressor = new(cache.Grow);

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        KeepPrecedence(request.Headers);
        try
        {
            if (PathOf(request) is { IsEmpty: false } path && cache.Find(path) is { } file)
            {
                return AnswerAsync(context, file);
            }
        }
        catch (UnauthorizedAccessException)
        {
            // The file server would fail, as with a bug of its own.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>Tags decide alone where there are any (RFC 9110 section 13.2.2); the framework would look at the dates too.</summary>
    private static void KeepPrecedence(IHeaderDictionary headers)
    {
        if (headers.IfNoneMatch.Count > 0)
        {
            headers.IfModifiedSince = default;
        }

        if (headers.IfMatch.Count > 0)
        {
            headers.IfUnmodifiedSince = default;
        }
    }

    /// <summary>The path in the site; empty when it is not spelled plainly: each spelling would be one more copy of the file.</summary>
    private static ReadOnlySpan<char> PathOf(HttpRequest request)
    {
        var path = request.Path.Value.AsSpan();
        return path.StartsWith(StaticSiteFeature.Path + "/", StringComparison.Ordinal)
            && !path.Contains("//", StringComparison.Ordinal) && !path.Contains('\\')
                ? path[StaticSiteFeature.Path.Length..]
                : default;
    }

    private Task AnswerAsync(HttpContext context, CachedFile file)
    {
        var headers = context.Request.Headers;
        var accepted = AcceptedCodings.Of(headers.AcceptEncoding);

        // A part is one of the file as it is, never of a compressed one: whoever resumes a download need not remember the coding.
        var isPart = headers.Range.Count > 0 && HttpMethods.IsGet(context.Request.Method) && accepted.Identity > 0;
        if (!file.IsCompressible || accepted.Best == ContentCoding.Identity || isPart)
        {
            return CachedFileResponse.SendAsync(context, file, accepted.Identity > 0 ? file.Identity : null);
        }

        return SendCompressedAsync(context, file, accepted);
    }

    private async Task SendCompressedAsync(HttpContext context, CachedFile file, AcceptedCodings accepted)
    {
        var isIdentityAccepted = accepted.Identity > 0;
        var compressed = await _compressor.CompressAsync(file, accepted.Best, isNeeded: !isIdentityAccepted);
        await CachedFileResponse.SendAsync(context, file, compressed ?? (isIdentityAccepted ? file.Identity : null));
    }
}
