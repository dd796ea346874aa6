namespace Activity7.AsyncWebServer.Status;

/// <summary>The document of <c>/status</c>.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="StartedAt">When the server was started, in UTC.</param>
/// <param name="UptimeSeconds">Seconds since then, to the millisecond.</param>
/// <param name="RequestsHandled">Requests answered since then, errors included, but for those that Kestrel itself refuses; the one that asks is not among them yet.</param>
/// <param name="RequestsInFlight">Requests that are being answered, among them the one that asks.</param>
internal sealed record StatusReport(
    string Version,
    DateTimeOffset StartedAt,
    double UptimeSeconds,
    long RequestsHandled,
    int RequestsInFlight);
