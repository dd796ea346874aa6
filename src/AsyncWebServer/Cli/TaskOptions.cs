using System.CommandLine;
using Activity7.AsyncWebServer.Access;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer.Cli;

/// <summary>The options of the background tasks.</summary>
internal sealed class TaskOptions
{
    private readonly Option<double> _logInterval = OptionChecks.Number(
        "--log-interval", "S", "Seconds between two simulated log lines", 0.1, 86_400, 10);

    private readonly Option<double> _maintenanceInterval = OptionChecks.Number(
        "--maintenance-interval", "S", "Seconds between two simulated maintenance runs", 0.1, 86_400, 300);

    private readonly Option<ApiKey?> _apiKey = new("--api-key-file")
    {
        HelpName = "FILE",
        Description = "Also let requests with the key in this file run, pause and resume tasks, as 'Authorization: Bearer KEY' "
            + $"({ApiKey.LeastLength} to {ApiKey.MostLength} letters and digits) [default: only requests from this machine]",
        CustomParser = result => OptionChecks.One(result, ApiKey.Read),
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _logInterval, _maintenanceInterval, _apiKey })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The time between two simulated log lines.</summary>
    public TimeSpan LogInterval(ToolContext context) => TimeSpan.FromSeconds(context.Get(_logInterval));

    /// <summary>The time between two simulated maintenance runs.</summary>
    public TimeSpan MaintenanceInterval(ToolContext context) => TimeSpan.FromSeconds(context.Get(_maintenanceInterval));

    /// <summary>The key with which tasks can be controlled from elsewhere; null for none.</summary>
    public ApiKey? Key(ToolContext context) => context.Find(_apiKey);
}
