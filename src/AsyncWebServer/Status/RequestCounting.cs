namespace Activity7.AsyncWebServer.Status;

/// <summary>Puts the counter around everything that answers requests.</summary>
internal static class RequestCounting
{
    /// <summary>Counts every request that passes this point of the pipeline: the first point counts them all.</summary>
    public static void UseRequestCounting(this WebApplication app)
    {
        var counter = app.Services.GetRequiredService<RequestCounter>();
        app.Use(next => async context =>
        {
            using var request = counter.Begin();

            // Before the first byte leaves: a client that has its answer finds it counted, whatever this thread does meanwhile.
            context.Response.OnStarting(MarkHandledAsync, (request, context.Response));
            await next(context);
        });
    }

    private static Task MarkHandledAsync(object state)
    {
        var (request, response) = ((RequestCounter.CountedRequest, HttpResponse))state;
        request.MarkHandled(response.StatusCode);
        return Task.CompletedTask;
    }
}
