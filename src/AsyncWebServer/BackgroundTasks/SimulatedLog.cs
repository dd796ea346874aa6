namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>Writes a line to the log as if something had happened.</summary>
internal sealed class SimulatedLog(ILogger<SimulatedLog> log) : IBackgroundTask
{
    private static readonly string[] Events =
    [
        "a user signed in", "an order was placed", "a report was made", "a mail was sent", "a user signed out",
    ];

    private int _lines;

    public string Name => "log";

    public string Description => "writes a simulated line to the log";

    public Task<string> RunAsync(IProgress<double> progress, CancellationToken cancellationToken)
    {
        var text = Events[_lines++ % Events.Length];
        ServerLog.SimulatedEvent(log, _lines, text);
        return Task.FromResult($"line {_lines}: {text}");
    }
}
