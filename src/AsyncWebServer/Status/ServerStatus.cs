using System.Reflection;

namespace Activity7.AsyncWebServer.Status;

/// <summary>What the server knows about itself, from the moment this object is made.</summary>
internal sealed class ServerStatus(RequestCounter requests, ProcessUsage process, TimeProvider time)
{
    private static readonly string Version = typeof(ServerStatus).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    // Uptime is measured and not computed from two dates, so that it stays right when the clock of the machine is set.
    private readonly long _started = time.GetTimestamp();

    public StatusReport Report() => new(
        Version,
        _startedAt,
        Math.Round(time.GetElapsedTime(_started).TotalSeconds, 3),
        requests.Handled,
        requests.InFlight,
        requests.ByStatusClass,
        process.Report());
}
