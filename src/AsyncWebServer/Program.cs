using Activity7.AsyncWebServer;
using Activity7.AsyncWebServer.Access;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Health;
using Activity7.AsyncWebServer.Home;
using Activity7.AsyncWebServer.Limits;
using Activity7.AsyncWebServer.Live;
using Activity7.AsyncWebServer.Observing;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.Status;
using Activity7.AsyncWebServer.Stopping;
using Activity7.Common.Cli;

return await ToolHost.RunAsync(AsyncWebServerCommand.Create(), args);

/// <summary>What the server is made of: a feature a line, its routes and what they need.</summary>
internal partial class Program
{
    internal static void AddFeatures(WebApplicationBuilder builder, AsyncWebServerOptions options)
    {
        builder.Services.AddCommandLifetime();
        builder.Services.AddErrors();
        builder.Services.AddRateLimit(options.Limits.Rate);
        builder.Services.AddRequestTimeouts();
        builder.Services.AddSingleton(new OperatorAccess(options.ApiKey));
        builder.Services.AddStaticSite();
        builder.Services.AddStatus();
        builder.Services.AddHealth();
        builder.Services.AddBackgroundTasks(options);
        builder.AddLive();
        builder.Services.AddObserving();
    }

    internal static void UseFeatures(WebApplication app, AsyncWebServerOptions options)
    {
        app.UseRequestCounting();
        app.UseSecurityHeaders();
        app.UseErrors();
        app.UseRateLimit(options.Limits.Rate);
        app.UseStaticSite(options.StaticDirectory);
        app.UseRequestTimeouts();
        app.MapHome();
        app.MapLive();
        app.MapStatus();
        app.MapHealth();
        app.MapBackgroundTasks();
        app.MapObserving();
    }
}
