using System.CommandLine;
using Activity7.AsyncScraper.Cli;
using Activity7.AsyncScraper.DemoSite;
using Activity7.AsyncScraper.Output;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper;

/// <summary><c>AsyncScraper site</c>: the demonstration site by itself, for other programs to scrape.</summary>
internal static class SiteCommand
{
    private static readonly SiteOptions Site = new();
    private static readonly Option<int> Port = OptionChecks.Number("--port", "N", "Where to listen on this machine; 0 for a free port", 0, 65_535, 0);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("site", "Serves the demonstration site on this machine until Ctrl+C or SIGTERM, with exit code 0");
        Site.AddTo(command);
        command.Options.Add(Port);
        command.SetRun(RunAsync);
        command.SetExamples(
            "AsyncScraper site --port 8000",
            "AsyncScraper site --port 8000 --site-pages 20000 --site-latency 100 --site-failures 0.1");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        await using var site = await DemoServer.StartAsync(Site.Read(context) with { Port = context.Get(Port) }, cancellationToken);
        var address = site.UrlOf(WikiPages.PathOf(0)).AbsoluteUri;
        if (context.Json)
        {
            context.WriteJson(new SiteDocument(address), ScraperJson.Document.SiteDocument);
        }
        else
        {
            context.WriteLine(address);
        }

        await context.Out.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }
}
