using System.Net.Sockets;
using Activity7.AsyncWebServer.Limits;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.Stopping;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer;

/// <summary>Starts the server, says where it listens, and stops it when asked to.</summary>
internal static class ServerRunner
{
    /// <param name="context">Where results and log go.</param>
    /// <param name="options">What the server is to be.</param>
    /// <param name="stopRequested">Ctrl+C or SIGTERM: for a server the normal ending.</param>
    /// <exception cref="ToolException">It cannot listen, or requests had to be cut off at the end.</exception>
    public static async Task<ExitCode> RunAsync(ToolContext context, AsyncWebServerOptions options, CancellationToken stopRequested)
    {
        var wanted = options.Limits.MaximumConnections;
        var most = Math.Min(wanted, OpenFiles.MostConnections());
        options = options with { Limits = options.Limits with { MaximumConnections = most } };
        await using var app = WebServer.Build(
            options, TimeProvider.System, options.HasJsonLog ? context.ConfigureJsonLogging : context.ConfigureLogging);
        await StartAsync(app, options);
        var site = options.StaticDirectory == StaticSiteFeature.BundledDirectory ? "the bundled site" : options.StaticDirectory;
        ServerLog.Serving(app.Logger, site, StaticSiteFeature.Path);
        if (most < wanted)
        {
            ServerLog.FewConnections(app.Logger, most);
        }

        await AnnounceAsync(context, app, options);

        var stop = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopRequested);
        await stop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        var cutOff = await app.StopGracefullyAsync(options.Notice, options.Drain);
        return cutOff == 0
            ? ExitCode.Done
            : throw new ToolException(
                $"requests cut off {options.Drain.TotalSeconds:0.#} s after the stop: {cutOff}; give them longer with --drain");
    }

    private static async Task StartAsync(WebApplication app, AsyncWebServerOptions options)
    {
        try
        {
            // Starting takes milliseconds, so that a stop meanwhile can wait and be as graceful as any other.
            await app.StartAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            var urls = string.Join(" and ", options.Urls);
            throw new ToolException(
                $"cannot listen on {urls}: {exception.Message.TrimEnd('.')}; choose another address with --urls", exception);
        }
    }

    private static async Task AnnounceAsync(ToolContext context, WebApplication app, AsyncWebServerOptions options)
    {
        if (context.Json)
        {
            context.WriteJson(StartReport.Of(app, options), ServerJson.Default.StartReport);
            return;
        }

        foreach (var address in app.Urls)
        {
            await context.Out.WriteLineAsync(address);
        }
    }
}
