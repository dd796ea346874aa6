namespace Activity7.AsyncWebServer.Health;

/// <summary>The document of <c>health --json</c>.</summary>
/// <param name="Url">What was asked.</param>
/// <param name="Servers">The servers at it, in the order of the name's addresses.</param>
internal sealed record ProbeReport(string Url, IReadOnlyList<ProbedServer> Servers);

/// <summary>What one server said.</summary>
/// <param name="Address">Its network address, or its name when it is this machine.</param>
/// <param name="Status">The status that it gives, such as <c>ready</c> or <c>draining</c>; or why there is none.</param>
/// <param name="IsReady">Whether requests are to be sent there.</param>
internal sealed record ProbedServer(string Address, string Status, bool IsReady);
