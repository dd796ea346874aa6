using System.CommandLine;
using System.Net.Sockets;
using Activity7.AsyncScraper.Cli;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Output;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper;

/// <summary><c>AsyncScraper site</c>: serves the demonstration site until it is stopped.</summary>
internal static class SiteCommand
{
    private static readonly SiteOptions Site = new(defaultLatency: 0);

    private static readonly Option<int> Port = OptionChecks.Number("--port", "N", "Port of the loopback address; 0 takes a free one", 0, 65_535, 0);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("site", "Serves the demonstration site on this machine and prints its address; Ctrl+C stops it with exit code 0");
        Site.AddTo(command);
        command.Options.Add(Port);
        command.SetRun(RunAsync);
        command.SetExamples(
            "AsyncScraper site",
            "AsyncScraper site --site-pages 20000 --site-latency 100 --port 8080",
            "AsyncScraper site --site-failures 0.2 --json");
        return command;
    }

    /// <param name="context">What the user asked for.</param>
    /// <param name="stopRequested">Ctrl+C or SIGTERM: for a server the normal ending.</param>
    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken stopRequested)
    {
        var settings = Site.Read(context) with { Port = context.Get(Port) };
        await using var site = await StartAsync(settings);
        if (context.Json)
        {
            context.WriteJson(SiteReport.Of(site, settings), ScraperJson.Document.SiteReport);
        }
        else
        {
            context.WriteLine(site.Address.AbsoluteUri);
        }

        await context.Out.FlushAsync(CancellationToken.None);
        var stop = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopRequested);
        await stop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private static async Task<DemoServer> StartAsync(SiteSettings settings)
    {
        try
        {
            // Starting takes milliseconds, so that a stop meanwhile can wait and end with 0 as any other.
            return await DemoServer.StartAsync(settings, CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new ToolException(
                $"cannot listen on port {settings.Port}: {exception.Message.TrimEnd('.')}; choose another with --port", exception);
        }
    }
}
