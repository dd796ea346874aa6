using System.Security.Cryptography.X509Certificates;
using Activity7.AsyncWebServer.Access;
using Activity7.AsyncWebServer.Limits;

namespace Activity7.AsyncWebServer;

/// <summary>What the server was asked to be.</summary>
/// <param name="Urls">Where it listens, as <see cref="ListenUrl"/> accepts them; at least one.</param>
/// <param name="StaticDirectory">The full path of the directory of the static files; it exists.</param>
internal sealed record AsyncWebServerOptions(IReadOnlyList<string> Urls, string StaticDirectory)
{
    /// <summary>The certificate for https; null when no address needs one.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The time between two simulated log lines.</summary>
    public required TimeSpan LogInterval { get; init; }

    /// <summary>The time between two simulated maintenance runs.</summary>
    public required TimeSpan MaintenanceInterval { get; init; }

    /// <summary>The key with which tasks can be controlled from another machine; null for none.</summary>
    public ApiKey? ApiKey { get; init; }

    /// <summary>What clients can ask of it.</summary>
    public required LimitOptions Limits { get; init; }

    /// <summary>How long it still takes requests, but is not ready, when it is stopped.</summary>
    public TimeSpan Notice { get; init; }

    /// <summary>How long requests in flight may take to finish after that.</summary>
    public required TimeSpan Drain { get; init; }

    /// <summary>True to write the log as JSON documents.</summary>
    public bool HasJsonLog { get; init; }
}
