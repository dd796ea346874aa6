using Activity7.AsyncWebServer.Limits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Activity7.AsyncWebServer;

/// <summary>The web server by itself; what it serves is in <c>Program.cs</c>.</summary>
internal static class WebServer
{
    /// <summary>Builds the server; it does not listen yet.</summary>
    /// <param name="options">What it is to be.</param>
    /// <param name="time">The clock.</param>
    /// <param name="configureLogging">Says where the log goes.</param>
    public static WebApplication Build(AsyncWebServerOptions options, TimeProvider time, Action<ILoggingBuilder> configureLogging)
    {
        // Empty, since the command line decides: no settings file in the current folder, which would be watched with all below it, and no
        // variable that happens to be set.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
        builder.Services.AddSingleton<IConnectionListenerFactory>(services => new BoundedTransport(
            ActivatorUtilities.CreateInstance<SocketTransportFactory>(services), options.Limits.MaximumConnections));
        builder.Services.AddRouting();
        if (options.Certificate is { } certificate)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        }

        configureLogging(builder.Logging);
        builder.Services.AddSingleton(time);
        Program.AddFeatures(builder, options);

        var app = builder.Build();
        foreach (var url in options.Urls)
        {
            app.Urls.Add(url);
        }

        Program.UseFeatures(app, options);
        return app;
    }
}
