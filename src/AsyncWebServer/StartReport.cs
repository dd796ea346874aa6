using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.StaticSite;
using Microsoft.AspNetCore.Http.Metadata;

namespace Activity7.AsyncWebServer;

/// <summary>The document of <c>--json</c>, printed once the server listens.</summary>
/// <param name="Addresses">Where it listens, with the ports that were chosen for port 0.</param>
/// <param name="Routes">What it answers.</param>
/// <param name="StaticDirectory">The full path of the directory behind the static files.</param>
/// <param name="Tasks">The scheduled tasks, as <c>/background-tasks</c> gives them.</param>
internal sealed record StartReport(
    IReadOnlyList<string> Addresses,
    IReadOnlyList<RouteReport> Routes,
    string StaticDirectory,
    IReadOnlyList<TaskReport> Tasks)
{
    /// <summary>What a server that listens has to say.</summary>
    public static StartReport Of(WebApplication app, AsyncWebServerOptions options) => new(
        [.. app.Urls],
        [
            .. ((IEndpointRouteBuilder)app).DataSources
                .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(RouteReport.Of),
            new RouteReport(StaticSiteFeature.Path + "/", StaticSiteFeature.Summary),
        ],
        options.StaticDirectory,
        [.. app.Services.GetServices<ScheduledTask>().Select(task => task.Report)]);
}

/// <summary>A path that the server answers.</summary>
/// <param name="Path">The path; <c>/static/</c> stands for everything below it.</param>
/// <param name="Summary">What it gives.</param>
internal sealed record RouteReport(string Path, string Summary)
{
    public static RouteReport Of(RouteEndpoint endpoint) => new(
        endpoint.RoutePattern.RawText!,
        endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? "");
}
