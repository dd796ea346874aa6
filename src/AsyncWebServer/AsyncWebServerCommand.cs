using System.CommandLine;
using Activity7.AsyncWebServer.Cli;
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
        var (listen, tasks, load) = (new ListenOptions(), new TaskOptions(), new LoadOptions());
        var staticDirectory = new Option<string>("--static")
        {
            HelpName = "DIR",
            Description = "Serve the files of this directory below /static/ instead of the bundled site",
            CustomParser = result => OptionChecks.One(result, ExistingDirectory),
        };

        var logFormat = OptionChecks.Choice(
            "--log-format",
            "How standard error tells what happens: as lines for people, or as lines of JSON with the W3C trace id of the request",
            false,
            new Choice<bool>("text", false),
            new Choice<bool>("json", true));

        var command = new RootCommand(
            "Serves a live page, JSON about itself and static files, while tasks run in the background.\n"
            + "Ctrl+C and SIGTERM stop it gracefully, with exit code 0.");
        listen.AddTo(command);
        command.Options.Add(staticDirectory);
        tasks.AddTo(command);
        load.AddTo(command);
        command.Options.Add(logFormat);
        command.Subcommands.Add(HealthCommand.Create());
        command.SetTerminationTimeout(parsed => load.Stopping(parsed) + AfterDrain);
        command.SetRun((context, cancellationToken) => ServerRunner.RunAsync(
            context,
            new AsyncWebServerOptions(listen.Urls(context), context.Find(staticDirectory) ?? StaticSiteFeature.BundledDirectory)
            {
                Certificate = listen.Certificate(context),
                LogInterval = tasks.LogInterval(context),
                MaintenanceInterval = tasks.MaintenanceInterval(context),
                ApiKey = tasks.Key(context),
                Limits = load.Limits(context),
                Notice = load.Notice(context),
                Drain = load.Drain(context),
                HasJsonLog = context.Get(logFormat),
            },
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
