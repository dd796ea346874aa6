namespace Activity7.AsyncWebServer.Status;

/// <summary><c>/status</c>: how the server is, as JSON.</summary>
internal static class StatusFeature
{
    public static void AddStatus(this IServiceCollection services)
    {
        services.AddSingleton<RequestCounter>();
        services.AddSingleton<ProcessUsage>();
        services.AddSingleton<ServerStatus>();
    }

    public static void MapStatus(this WebApplication app)
    {
        // Made here and not by the first request: uptime begins with the server.
        var status = app.Services.GetRequiredService<ServerStatus>();
        app.MapMethods("/status", ReadMethods.All, () => ServerJson.Answer(status.Report(), ServerJson.Default.StatusReport))
            .Produces<StatusReport>().WithSummary("uptime and requests, as JSON");
    }
}
