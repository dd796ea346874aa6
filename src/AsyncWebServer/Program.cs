using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Home;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer;

/// <summary>What the server is made of.</summary>
internal static class WebServer
{
    /// <summary>Builds the server; it does not listen yet.</summary>
    public static WebApplication Build(AsyncWebServerOptions options, TimeProvider time, Action<ILoggingBuilder> configureLogging)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });

        // The command line decides: no settings file in the current folder and no variable that happens to be set.
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        configureLogging(builder.Logging);

        builder.Services.AddSingleton(time);
        builder.Services.AddCommandLifetime();
        builder.Services.AddStaticSite();
        builder.Services.AddStatus();
        builder.Services.AddBackgroundTasks(options);

        var app = builder.Build();
        foreach (var url in options.Urls)
        {
            app.Urls.Add(url);
        }

        app.UseRequestCounting();
        app.UseResponseHeaders();
        app.UseStaticSite(options.StaticDirectory);
        app.MapHome();
        app.MapStatus();
        app.MapBackgroundTasks();
        return app;
    }
}
