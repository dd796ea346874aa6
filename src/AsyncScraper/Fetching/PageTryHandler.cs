namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// One try to get a page: follows redirects and reads the body. It stands inside the resilience handler, so that the timeout of a try
/// and the retries cover everything up to the last byte and not only the headers.
/// </summary>
internal sealed class PageTryHandler(FetchSettings settings) : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trace = FetchTrace.Of(request);
        trace.BeginTry(request.RequestUri!);
        var redirects = new Redirects(trace.Url, settings.MaxRedirects);
        var hop = request;
        while (true)
        {
            var response = await base.SendAsync(hop, cancellationToken);
            try
            {
                trace.Status = (int)response.StatusCode;
                if (redirects.Next(trace.Url, response) is not { } target)
                {
                    await ReadAsync(response, trace, cancellationToken);
                    return response;
                }

                if (trace.Terms.CheckRedirect is { } check && !await check(target, trace.IsPrivate, cancellationToken))
                {
                    trace.Unfollowed = target;
                    response.Content.Dispose();
                    return response;
                }

                response.Dispose();

                hop = trace.Follow(request, target);
            }
            catch
            {
                // Also closes the connection if the body was not read to its end.
                response.Dispose();
                throw;
            }
        }
    }

    private async Task ReadAsync(HttpResponseMessage response, FetchTrace trace, CancellationToken cancellationToken)
    {
        try
        {
            trace.Body = await BodyReader.ReadAsync(response.Content, trace.Terms.Limits ?? settings.Body, trace, cancellationToken);
        }
        catch (PageException) when (!response.IsSuccessStatusCode)
        {
            // What is wrong with this page is its status, which may also pass; nobody reads the body.
            response.Content.Dispose();
        }
    }
}
