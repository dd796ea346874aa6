using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>Writes an answer with a file from memory.</summary>
internal static class CachedFileResponse
{
    private static readonly StringValues AcceptRanges = "bytes";
    private static readonly StringValues Vary = HeaderNames.AcceptEncoding;

    /// <summary>Sends a file, or the part of it or the 304 that the request asks for.</summary>
    /// <param name="context">A GET or a HEAD.</param>
    /// <param name="file">The file.</param>
    /// <param name="representation">What to send of it; null when the client accepts nothing that there is.</param>
    public static Task SendAsync(HttpContext context, CachedFile file, Representation? representation)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        if (file.IsCompressible)
        {
            headers.Vary = Vary;
        }

        if (representation is null)
        {
            response.StatusCode = StatusCodes.Status406NotAcceptable;
            return Task.CompletedTask;
        }

        StaticSiteFeature.SetHeaders(headers);
        headers.AcceptRanges = AcceptRanges;
        if (representation.ContentEncoding.Count > 0)
        {
            headers.ContentEncoding = representation.ContentEncoding;
        }

        var isGet = HttpMethods.IsGet(request.Method);
        if (IsConditional(request.Headers) || (isGet && request.Headers.Range.Count > 0))
        {
            return SendAsAskedAsync(context, file, representation, isGet && representation == file.Identity);
        }

        headers.ContentType = file.ContentType;
        headers.LastModified = file.LastModifiedText;
        headers.ETag = representation.ETag;
        headers.ContentLength = representation.Content.Length;

        // Without the request's own token, which is made when asked for: the server lets no write wait for a client that is gone.
        return isGet ? response.Body.WriteAsync(representation.Content, CancellationToken.None).AsTask() : Task.CompletedTask;
    }

    private static bool IsConditional(IHeaderDictionary headers) =>
        headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince.Count > 0
        || headers.IfMatch.Count > 0 || headers.IfUnmodifiedSince.Count > 0;

    private static async Task SendAsAskedAsync(HttpContext context, CachedFile file, Representation representation, bool isPartAllowed)
    {
        var result = TypedResults.Bytes(
            representation.Content, file.ContentType, null, isPartAllowed, file.LastModified, representation.EntityTag);
        await result.ExecuteAsync(context);

        var (response, headers) = (context.Response, context.Response.Headers);
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent)
        {
            return;
        }

        // No content of the file follows. With a 304 its type does, as the file server has it; an error has a document of its own.
        headers.ContentEncoding = default;
        if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            headers.ContentType = file.ContentType;
            return;
        }

        headers.AcceptRanges = default;
        headers.ContentLength = null;
        headers.ContentType = default;
        headers.ETag = default;
        headers.LastModified = default;
    }
}
