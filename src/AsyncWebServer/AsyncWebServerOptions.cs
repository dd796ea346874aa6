namespace Activity7.AsyncWebServer;

/// <summary>What the server was asked to be.</summary>
/// <param name="Urls">Where it listens, as <see cref="ListenUrl"/> accepts them; at least one.</param>
/// <param name="StaticDirectory">The full path of the directory of the static files; it exists.</param>
/// <param name="LogInterval">The time between two simulated log lines.</param>
/// <param name="MaintenanceInterval">The time between two simulated maintenance runs.</param>
/// <param name="Drain">How long requests in flight may take to finish when the server is stopped.</param>
internal sealed record AsyncWebServerOptions(
    IReadOnlyList<string> Urls,
    string StaticDirectory,
    TimeSpan LogInterval,
    TimeSpan MaintenanceInterval,
    TimeSpan Drain);
