using System.CommandLine;
using System.Net;
using Activity7.AsyncWebServer.Health;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer;

/// <summary>
/// <c>AsyncWebServer health</c>: whether the servers behind an address are ready, for a container, whose image has neither shell nor curl.
/// </summary>
internal static class HealthCommand
{
    private static readonly Argument<Uri?> Address = new("URL")
    {
        HelpName = "URL",
        Description = "The address, http://HOST:PORT or https://HOST:PORT, with a path for another question than /health/ready. "
            + "Of a host name each address is asked [default: where a server on this machine listens without --urls]",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => OptionChecks.One(result, ParseUrl),
    };

    private static readonly Option<double> Patience =
        OptionChecks.Number("--timeout", "S", "How long an answer may take, in seconds", 0.1, 60.0, 3.0);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("health", "Asks whether the servers at an address are ready; exit code 0 when all are, else 1");
        command.Arguments.Add(Address);
        command.Options.Add(Patience);
        command.SetRun(RunAsync);
        command.SetExamples(
            "AsyncWebServer health",
            "AsyncWebServer health http://web:8080",
            "AsyncWebServer health https://localhost:8443/health/live --timeout 1");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var probe = new HealthProbe(
            context.Find(Address) ?? ListenUrl.ToAsk(ListenUrl.Defaults()[0]), TimeSpan.FromSeconds(context.Get(Patience)), Dns.GetHostAddressesAsync);
        var servers = await probe.AskAllAsync(cancellationToken);
        if (context.Json)
        {
            context.WriteJson(new ProbeReport(probe.Url.AbsoluteUri, servers), ServerJson.Default.ProbeReport);
        }
        else
        {
            foreach (var server in servers)
            {
                context.WriteLine(LineOf(server));
            }
        }

        var notReady = servers.Where(server => !server.IsReady).Select(LineOf).ToList();
        return notReady.Count == 0
            ? ExitCode.Done
            : throw new ToolException($"not ready at {probe.Url}: {string.Join(", ", notReady)}");
    }

    private static string LineOf(ProbedServer server) => $"{server.Address} {server.Status}";

    private static Uri ParseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new FormatException($"'{text}' is not an address; it takes http://HOST:PORT or https://HOST:PORT");
}
