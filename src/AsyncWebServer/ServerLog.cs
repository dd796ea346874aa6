namespace Activity7.AsyncWebServer;

/// <summary>Every message that the server logs.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(LogLevel.Information, "serving {Site} at {Path}; Ctrl+C stops the server")]
    public static partial void Serving(ILogger log, string site, string path);

    [LoggerMessage(LogLevel.Warning, "there are files for {Connections} connections only; raise the limit of open files (ulimit -n) for more")]
    public static partial void FewConnections(ILogger log, int connections);

    [LoggerMessage(LogLevel.Information, "stopping; requests in flight: {Requests}, which have {Seconds} s to finish")]
    public static partial void Stopping(ILogger log, int requests, double seconds);

    [LoggerMessage(LogLevel.Information, "stopped; requests handled: {Requests}")]
    public static partial void Stopped(ILogger log, long requests);

    [LoggerMessage(LogLevel.Information, "simulated event {Number}: {Text}")]
    public static partial void SimulatedEvent(ILogger log, int number, string text);

    [LoggerMessage(LogLevel.Information, "simulated maintenance: {Step}")]
    public static partial void MaintenanceStep(ILogger log, string step);

    [LoggerMessage(LogLevel.Error, "the task {Name} failed; it runs again at its next interval")]
    public static partial void TaskFailed(ILogger log, Exception exception, string name);

    [LoggerMessage(LogLevel.Warning, "a background task did not end in time and was left behind")]
    public static partial void TasksAbandoned(ILogger log);
}
