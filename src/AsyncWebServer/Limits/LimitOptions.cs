namespace Activity7.AsyncWebServer.Limits;

/// <summary>What clients can ask of the server.</summary>
/// <param name="MaximumConnections">The most connections at a time, at least 1.</param>
/// <param name="Rate">How many requests one address may send.</param>
internal sealed record LimitOptions(int MaximumConnections, RateLimit Rate);
