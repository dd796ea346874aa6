namespace Activity7.AsyncWebServer.Live;

/// <summary><c>/events</c>: how the server is, as it changes, as server-sent events.</summary>
internal static class LiveFeature
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LogTail>();
        builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LogTail>());
        builder.Services.AddSingleton<LiveStream>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LiveStream>());

        // The page shows the log of the server even when standard error has errors only, and none of the framework's own but warnings.
        builder.Logging.AddFilter<LogTail>(null, LogLevel.Information).AddFilter<LogTail>("Microsoft", LogLevel.Warning);
    }

    public static void MapLive(this WebApplication app)
    {
        var stream = app.Services.GetRequiredService<LiveStream>();
        app.MapGet("/events", IResult (HttpContext context) => TypedResults.ServerSentEvents(stream.FollowAsync(context.RequestAborted)))
            .Produces<string>(contentType: "text/event-stream")
            .WithSummary("how the server is, as it changes, as server-sent events");
    }
}
