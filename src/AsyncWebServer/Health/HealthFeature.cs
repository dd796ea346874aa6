using Activity7.AsyncWebServer.Limits;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Activity7.AsyncWebServer.Health;

/// <summary>
/// <c>/health/live</c>: 200 as long as the process answers at all. <c>/health/ready</c>: 200 when requests are to be sent here, else 503.
/// </summary>
internal static class HealthFeature
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddHealthChecks().AddCheck<Readiness>(nameof(Readiness));
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync })
            .WithRequestTimeout(KestrelLimits.RequestTimeout)
            .WithSummary("200 as long as the process answers");
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync })
            .WithRequestTimeout(KestrelLimits.RequestTimeout)
            .WithSummary("200 when requests are to be sent here, 503 while it starts and drains");
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var status = report.Entries.TryGetValue(nameof(Readiness), out var readiness) ? readiness.Description! : "live";
        return ServerJson.Answer(new HealthDocument(status), ServerJson.Default.HealthDocument, context.Response.StatusCode).ExecuteAsync(context);
    }
}
