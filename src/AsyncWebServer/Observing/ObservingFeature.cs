using Activity7.AsyncWebServer.Limits;
using OpenTelemetry.Metrics;

namespace Activity7.AsyncWebServer.Observing;

/// <summary>
/// <c>/metrics</c>: what the server, its connections, the runtime and the tasks measure, in the format of Prometheus; and
/// <c>/openapi/v1.json</c>: what can be asked, in that of OpenAPI.
/// </summary>
internal static class ObservingFeature
{
    /// <summary>
    /// The most series of one measurement; what is more goes into a common one. Requests differ by method, route, status and protocol, of
    /// which a client may make up to a few hundred. Room for all is taken at the start, and with the library's 2,000 that is 5 MB.
    /// </summary>
    private const int MostSeries = 250;

    public static void AddObserving(this IServiceCollection services)
    {
        services.AddSingleton<TaskMeter>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", TaskMeter.Name)
            .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
            .AddPrometheusExporter());
        services.AddOpenApi();

        // The schemas of the documents.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServerJson.Default));
    }

    public static void MapObserving(this WebApplication app)
    {
        // Made here and not by the first request: its counters exist from the start.
        app.Services.GetRequiredService<TaskMeter>();
        app.MapPrometheusScrapingEndpoint("/metrics")
            .WithRequestTimeout(KestrelLimits.RequestTimeout)
            .WithSummary("measurements in the format of Prometheus");
        app.MapOpenApi().WithRequestTimeout(KestrelLimits.RequestTimeout).WithSummary("the routes and documents, as OpenAPI describes them");
    }
}
