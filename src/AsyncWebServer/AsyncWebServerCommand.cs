using System.CommandLine;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer;

/// <summary>The command line of AsyncWebServer.</summary>
internal static class AsyncWebServerCommand
{
    /// <summary>Long enough for the server to log and close after its drain time; after that the process ends by force.</summary>
    private static readonly TimeSpan AfterDrain = TimeSpan.FromSeconds(5);

    public static RootCommand Create()
    {
        var urls = new Option<IReadOnlyList<string>>("--urls")
        {
            HelpName = "URLS",
            Description = "Where to listen: http://HOST:PORT, several separated by ';'. HOST is an IP address, localhost, or * for all; "
                + "PORT is 0 to 65535, 0 for a free one. The addresses are printed once the server listens",
            DefaultValueFactory = _ => ["http://127.0.0.1:8080"],
            CustomParser = result => OptionChecks.One(result, ListenUrl.ParseList),
        };
        var staticDirectory = new Option<string>("--static")
        {
            HelpName = "DIR",
            Description = "Serve the files of this directory below /static/ instead of the bundled site",
            CustomParser = result => OptionChecks.One(result, ExistingDirectory),
        };
        var logInterval = OptionChecks.Number("--log-interval", "S", "Seconds between two simulated log lines", 0.1, 86_400, 10);
        var maintenanceInterval = OptionChecks.Number(
            "--maintenance-interval", "S", "Seconds between two simulated maintenance runs", 0.1, 86_400, 300);
        var drain = OptionChecks.Number("--drain", "S", "Seconds that requests in flight get to finish when stopped", 0.0, 300, 5);

        var command = new RootCommand(
            "Serves a page, JSON about itself and static files, while tasks run in the background.\n"
            + "Ctrl+C and SIGTERM stop it gracefully, with exit code 0.")
        {
            urls, staticDirectory, logInterval, maintenanceInterval, drain,
        };
        command.SetTerminationTimeout(parsed => TimeSpan.FromSeconds(parsed.GetValue(drain)) + AfterDrain);
        command.SetRun((context, cancellationToken) => ServerRunner.RunAsync(
            context,
            new AsyncWebServerOptions(
                context.Get(urls),
                context.Find(staticDirectory) ?? StaticSiteFeature.BundledDirectory,
                TimeSpan.FromSeconds(context.Get(logInterval)),
                TimeSpan.FromSeconds(context.Get(maintenanceInterval)),
                TimeSpan.FromSeconds(context.Get(drain))),
            cancellationToken));
        command.SetExamples(
            "AsyncWebServer",
            "AsyncWebServer --urls 'http://127.0.0.1:0;http://[::1]:0' --static public",
            "AsyncWebServer --log-interval 1 --maintenance-interval 5");
        return command;
    }

    private static string ExistingDirectory(string text) =>
        Directory.Exists(text) ? Path.GetFullPath(text) : throw new FormatException($"there is no directory '{text}'");
}
